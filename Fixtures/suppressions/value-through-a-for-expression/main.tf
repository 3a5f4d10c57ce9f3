locals {
  pools = [
    { name = "a", secure_boot = false }, # shieldwatch:ignore node-secure-boot the GPU driver is unsigned
  ]
}
resource "google_container_node_pool" "this" {
  for_each = { for pool in local.pools : pool.name => pool }
  node_config {
    shielded_instance_config {
      enable_secure_boot = each.value.secure_boot
    }
  }
}
