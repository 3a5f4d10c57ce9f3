module "gke" {
  source  = "terraform-google-modules/kubernetes-engine/google//modules/private-cluster"
  version = "~> 44.1"
  node_pools = [
    { name = "watched", enable_secure_boot = true },
    { name = "off", enable_secure_boot = true, enable_integrity_monitoring = false },
    { name = "text", enable_secure_boot = "true", enable_integrity_monitoring = "false" },
  ]
  windows_node_pools    = [{ name = "win", enable_secure_boot = true }]
  enable_shielded_nodes = false
}
