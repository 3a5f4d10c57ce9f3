# shieldwatch:ignore node-secure-boot the GPU driver is unsigned until 2026-01-01
resource "google_container_node_pool" "web" { # shieldwatch:ignore node-secure-boot the GPU driver is unsigned until 2027-01-01
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
