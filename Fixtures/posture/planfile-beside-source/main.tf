resource "google_container_node_pool" "work" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = true
      enable_secure_boot          = true
    }
  }
}
