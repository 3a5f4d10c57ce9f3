resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = "FALSE"
      enable_secure_boot          = "True"
    }
  }
}
