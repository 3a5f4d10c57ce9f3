settings = {
  watch = false
  boot  = { secure = "true", modules = ["a"] }
}
