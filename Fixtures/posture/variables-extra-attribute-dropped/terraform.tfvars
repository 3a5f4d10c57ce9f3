pools = {
  hot = {
    size        = 3
    watch       = false
    secure_boot = false
  }
}
