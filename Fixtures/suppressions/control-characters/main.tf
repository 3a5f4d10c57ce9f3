# shieldwatch:ignore node-[31msecure-boot why
resource "google_container_node_pool" "web" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
