resource "google_container_node_pool" "web" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = true # shieldwatch:ignore node-secure-boot the GPU driver is unsigned
    }
  }
}
