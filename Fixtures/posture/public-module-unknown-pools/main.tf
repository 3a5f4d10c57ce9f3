variable "pools" {
  type = list(map(any))
}

module "gke" {
  source     = "terraform-google-modules/kubernetes-engine/google"
  version    = "44.2.0"
  node_pools = var.pools
}
