pools = {
  web = true
  ci  = true
}
