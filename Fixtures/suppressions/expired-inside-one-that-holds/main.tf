# shieldwatch:ignore node-secure-boot the GPU driver is unsigned
resource "google_container_node_pool" "web" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false # shieldwatch:ignore node-secure-boot until spring comes until 2026-03-01
    }
  }
}
