locals {
  fabric = "57.0.0"
}

module "plain" {
  source = "github.com/GoogleCloudPlatform/cloud-foundation-fabric//modules/gke-cluster-standard?ref=v57.0.0"
}

module "asked" {
  source           = "github.com/GoogleCloudPlatform/cloud-foundation-fabric//modules/gke-cluster-standard?ref=v57.0.0"
  enable_features  = { shielded_nodes = true }
  default_nodepool = { remove_pool = false }
}

module "not_asked" {
  source           = "github.com/GoogleCloudPlatform/cloud-foundation-fabric//modules/gke-cluster-standard?ref=v57.0.0"
  enable_features  = { shielded_nodes = null }
  default_nodepool = { remove_pool = false }
}

module "provisioning" {
  source          = "github.com/GoogleCloudPlatform/cloud-foundation-fabric//modules/gke-cluster-standard?ref=v57.0.0"
  enable_features = { shielded_nodes = true }
  cluster_autoscaling = {
    auto_provisioning_defaults = { shielded_instance_config = { integrity_monitoring = false, secure_boot = true } }
  }
}
