flags = {
  watch  = false
  secure = true
}
