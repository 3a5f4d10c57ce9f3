locals {
  defaults = {
    enable_secure_boot = false
  }
}

module "typo" {
  source               = "terraform-google-modules/kubernetes-engine/google"
  version              = "44.2.0"
  cluster_autoscalling = { enabled = true, enable_integrity_monitoring = false }
}

module "local" {
  source             = "terraform-google-modules/kubernetes-engine/google"
  version            = "44.2.0"
  node_pool_defaults = merge(local.defaults, {})
}

module "harmless" {
  source             = "terraform-google-modules/kubernetes-engine/google"
  version            = "44.2.0"
  node_pools         = [{ name = "a", enable_secure_boot = true }]
  node_pools_labels  = { all = { team = "x" } }
  node_pool_defaults = { tags = ["x"] }
}
