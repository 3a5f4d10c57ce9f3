module "np" {
  source = "./np"
}
