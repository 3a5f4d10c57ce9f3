module "left_out" {
  source  = "terraform-google-modules/kubernetes-engine/google//modules/gke-node-pool"
  version = "44.2.0"
}

module "null_object" {
  source      = "terraform-google-modules/kubernetes-engine/google//modules/gke-node-pool"
  version     = "44.2.0"
  node_config = { shielded_instance_config = null }
}

module "off" {
  source  = "terraform-google-modules/kubernetes-engine/google//modules/gke-node-pool"
  version = "44.2.0"
  node_config = {
    image_type = "UBUNTU_CONTAINERD"
    shielded_instance_config = {
      enable_integrity_monitoring = false
      enable_secure_boot          = true
    }
  }
}
