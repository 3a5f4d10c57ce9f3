module "pool" {
  source = "../pool"
}
