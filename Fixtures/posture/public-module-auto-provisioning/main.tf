module "gke" {
  source     = "terraform-google-modules/kubernetes-engine/google//modules/beta-private-cluster"
  version    = "44.2.0"
  node_pools = [{ name = "a", enable_secure_boot = true }]
  cluster_autoscaling = {
    enabled                     = true
    enable_integrity_monitoring = false
    enable_secure_boot          = true
  }
}
