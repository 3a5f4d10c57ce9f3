module "np" {
  source = "./modules/np"
}
