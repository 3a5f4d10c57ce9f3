module "gke" {
  source = "./modules/gke"
  name   = "prod"
  node_pools = [
    {
      name      = "default"
      min_count = 1
    },
    {
      name                        = "gpu"
      enable_integrity_monitoring = false
      enable_secure_boot          = true
    },
  ]
}
