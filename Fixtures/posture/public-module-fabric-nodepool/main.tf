module "plain" {
  source = "github.com/GoogleCloudPlatform/cloud-foundation-fabric//modules/gke-nodepool?ref=v57.0.0"
}

module "off" {
  source      = "github.com/GoogleCloudPlatform/cloud-foundation-fabric//modules/gke-nodepool?ref=v57.0.0"
  node_config = { shielded_instance_config = { enable_secure_boot = true, enable_integrity_monitoring = false } }
}
