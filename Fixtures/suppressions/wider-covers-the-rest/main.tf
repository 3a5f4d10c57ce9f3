locals {
  # shieldwatch:ignore node-secure-boot the GPU driver is unsigned
  pools = {
    a = { secure_boot = false } # shieldwatch:ignore node-secure-boot another driver
    b = { secure_boot = false }
  }
}
resource "google_container_node_pool" "this" {
  for_each = local.pools
  node_config {
    shielded_instance_config {
      enable_secure_boot = each.value.secure_boot
    }
  }
}
