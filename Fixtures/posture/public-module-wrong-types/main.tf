module "list" {
  source      = "terraform-google-modules/kubernetes-engine/google//modules/gke-node-pool"
  version     = "44.2.0"
  node_config = { shielded_instance_config = [{ enable_integrity_monitoring = false }] }
}

module "bool" {
  source      = "github.com/GoogleCloudPlatform/cloud-foundation-fabric//modules/gke-nodepool?ref=v57.0.0"
  node_config = { shielded_instance_config = true }
}

module "text" {
  source          = "github.com/GoogleCloudPlatform/cloud-foundation-fabric//modules/gke-cluster-standard?ref=v57.0.0"
  enable_features = { shielded_nodes = true }
  cluster_autoscaling = {
    auto_provisioning_defaults = { shielded_instance_config = "off" }
  }
}
