# shieldwatch:ignore node-secure-boot until 2027-01-31 the GPU driver is unsigned
resource "google_container_node_pool" "web" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
