locals {
  clusters = {
    tokyo = { watch = true }
    osaka = { watch = false }
  }
}

module "gke" {
  source   = "terraform-google-modules/kubernetes-engine/google"
  version  = "44.2.0"
  for_each = local.clusters
  name     = each.key
  node_pools = [{
    name                        = "work"
    enable_secure_boot          = true
    enable_integrity_monitoring = each.value.watch
  }]
}

resource "google_container_node_pool" "extra" {
  cluster = module.gke["tokyo"].name
  node_config {
    shielded_instance_config {
      enable_secure_boot          = true
      enable_integrity_monitoring = module.gke["tokyo"].watched
    }
  }
}
