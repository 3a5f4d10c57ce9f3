resource "google_container_node_pool" "this" {
  node_config {
    # shieldwatch:ignore node-secure-boot the GPU driver is unsigned
    dynamic "shielded_instance_config" {
      for_each = [1]
      content {
        enable_secure_boot = false
      }
    }
  }
}
