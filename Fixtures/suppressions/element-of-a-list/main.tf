locals {
  pools = [
    { name = "a", secure_boot = false },
    # shieldwatch:ignore node-secure-boot the GPU driver is unsigned
    { name = "b", secure_boot = false },
    { name = "c", secure_boot = false }, # shieldwatch:ignore node-secure-boot the GPU driver is unsigned
  ]
}
resource "google_container_node_pool" "this" {
  count = 3
  node_config {
    shielded_instance_config {
      enable_secure_boot = local.pools[count.index].secure_boot
    }
  }
}
