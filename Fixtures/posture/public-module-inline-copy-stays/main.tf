module "gke" {
  source                   = "registry.terraform.io/terraform-google-modules/kubernetes-engine/google//modules/beta-public-cluster-update-variant"
  version                  = "= 44.2.0"
  remove_default_node_pool = false
  node_pools               = [{ name = "first", enable_integrity_monitoring = false, enable_secure_boot = true }]
}
