# shieldwatch:ignore node-secure-boot
resource "google_container_node_pool" "web" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
# shieldwatch:ignore node-secure-boot until 2027-01-31
resource "google_container_node_pool" "other" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
