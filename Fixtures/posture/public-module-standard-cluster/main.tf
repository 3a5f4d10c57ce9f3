module "gke" {
  source                   = "terraform-google-modules/kubernetes-engine/google//modules/gke-standard-cluster"
  version                  = "44.2.0"
  remove_default_node_pool = false
  enable_shielded_nodes    = false
  node_config              = { shielded_instance_config = { enable_secure_boot = true, enable_integrity_monitoring = false } }
  cluster_autoscaling = {
    enabled                    = true
    auto_provisioning_defaults = { shielded_instance_config = { enable_secure_boot = true } }
  }
}

module "inline" {
  source  = "terraform-google-modules/kubernetes-engine/google//modules/gke-standard-cluster"
  version = "44.2.0"
  node_pool = [
    { name = "in", node_config = { shielded_instance_config = { enable_secure_boot = true, enable_integrity_monitoring = false } } },
    { name = "plain" },
  ]
}
