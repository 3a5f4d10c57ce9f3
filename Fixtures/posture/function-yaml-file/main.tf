locals {
  config = yamldecode(file("${path.module}/config/pools.yaml"))
  pools  = { for p in local.config.pools : p.name => p }
}
resource "google_container_node_pool" "work" {
  for_each = local.pools
  name     = each.key
  cluster  = local.config.cluster
  node_config {
    machine_type = each.value.machine
    shielded_instance_config {
      enable_integrity_monitoring = try(each.value.shield.integrity, true)
      enable_secure_boot          = each.value.shield.secure
    }
  }
}
