module "network" {
  source  = "app.terraform.io/acme/network/google"
  version = "1.2.0"
  name    = "prod"
}
module "cluster" {
  source  = "app.terraform.io/acme/gke-standard/google"
  version = "~> 3.1"
  network = module.network.self_link
}
