resource "google_container_node_pool" "a" {
  name    = "a"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = false
      enable_secure_boot          = true
    }
  }
}
resource "google_container_node_pool" "b" {
  name    = "b"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = google_container_node_pool.a.node_config[0].shielded_instance_config[0].enable_integrity_monitoring
      enable_secure_boot          = google_container_node_pool.a.node_config.0.shielded_instance_config.0.enable_secure_boot
    }
  }
}
