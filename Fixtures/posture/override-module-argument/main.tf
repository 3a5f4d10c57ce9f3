module "np" {
  source = "./np"
  watch  = true
  boot   = true
}
