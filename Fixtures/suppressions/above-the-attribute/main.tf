resource "google_container_node_pool" "web" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      // shieldwatch:ignore node-secure-boot the GPU driver is unsigned
      enable_secure_boot = false
    }
  }
}
