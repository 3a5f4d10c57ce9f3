resource "google_container_node_pool" "good" {
  node_config {
    shielded_instance_config {
      enable_secure_boot = true
    }
  }
}
