module "gke" {
  source                = "terraform-google-modules/kubernetes-engine/google//modules/safer-cluster"
  version               = "44.2.0"
  enable_shielded_nodes = false
  node_pools            = [{ name = "a", enable_secure_boot = true, enable_integrity_monitoring = false }]
}
