# shieldwatch:ignore node-secure-boot the GPU driver is unsigned
resource "google_container_node_pool" "web" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
resource "google_container_node_pool" "b" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      /* shieldwatch:ignore node-secure-boot the GPU driver is unsigned */
      enable_secure_boot = false
    }
  }
}
