module "map" {
  source     = "terraform-google-modules/kubernetes-engine/google"
  version    = "44.2.0"
  node_pools = { a = { name = "a", enable_secure_boot = true } }
}

module "mixed" {
  source     = "terraform-google-modules/kubernetes-engine/google"
  version    = "44.2.0"
  node_pools = [{ name = "a", enable_secure_boot = true, labels = { x = 1 } }]
}

module "texts" {
  source     = "terraform-google-modules/kubernetes-engine/google"
  version    = "44.2.0"
  node_pools = [{ name = "a", enable_secure_boot = "true", max_count = 3, spot = null }, { name = "b", enable_secure_boot = true }]
}
