locals {
  pools = yamldecode(file("./pools.yaml")).pools
}
resource "google_container_node_pool" "work" {
  for_each = local.pools
  name     = each.key
  cluster  = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = each.value.watch
      enable_secure_boot          = each.value.secure
    }
  }
}
