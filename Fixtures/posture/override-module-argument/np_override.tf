module "np" {
  watch = false
}
