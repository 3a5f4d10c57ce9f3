variable "watch" {
  type = bool
}

module "gke" {
  source  = "terraform-google-modules/kubernetes-engine/google"
  version = "44.2.0"
  node_pools = [
    { name = "asked", enable_secure_boot = true, enable_integrity_monitoring = var.watch },
    { name = "told", enable_secure_boot = true, enable_integrity_monitoring = true },
  ]
}
