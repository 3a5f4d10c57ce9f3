variable "secure_boot" { type = bool }
resource "google_container_node_pool" "this" {
  node_config {
    shielded_instance_config {
      enable_secure_boot = var.secure_boot # shieldwatch:ignore node-secure-boot the GPU driver is unsigned
    }
  }
}
