module "older" {
  source     = "terraform-google-modules/kubernetes-engine/google"
  version    = "30.3.0"
  node_pools = [{ name = "a", enable_integrity_monitoring = false }]
}

module "open_end" {
  source  = "terraform-google-modules/kubernetes-engine/google//modules/private-cluster"
  version = ">= 44.0"
}

module "none" {
  source = "terraform-google-modules/kubernetes-engine/google//modules/gke-node-pool"
}

module "fabric" {
  source = "github.com/GoogleCloudPlatform/cloud-foundation-fabric//modules/gke-nodepool?ref=v30.0.0"
}
