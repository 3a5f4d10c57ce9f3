# shieldwatch:ignore node-secure-boot the GPU driver is unsigned until 2026-11-23
resource "google_container_node_pool" "web" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = true
    }
  }
}
