module "standard" {
  source          = "github.com/GoogleCloudPlatform/cloud-foundation-fabric//modules/gke-cluster-standard?ref=v57.0.0"
  node_config     = { service_account = "nodes@example.iam.gserviceaccount.com" }
  enable_features = { shielded_nodes = true, dataplane_v2 = true }
}

module "autopilot" {
  source          = "github.com/GoogleCloudPlatform/cloud-foundation-fabric//modules/gke-cluster-autopilot?ref=v57.0.0"
  enable_features = { dns = { provider = "CLOUD_DNS" } }
}

module "google" {
  source              = "terraform-google-modules/kubernetes-engine/google//modules/gke-autopilot-cluster"
  version             = "44.2.0"
  cluster_autoscaling = { auto_provisioning_defaults = { service_account = "x" } }
}

module "old" {
  source             = "terraform-google-modules/kubernetes-engine/google//modules/safer-cluster"
  version            = "44.2.0"
  kubernetes_version = "1.17"
  node_pools         = [{ name = "a", enable_secure_boot = true }]
}
