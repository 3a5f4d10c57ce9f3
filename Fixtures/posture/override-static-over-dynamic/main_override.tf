resource "google_container_cluster" "main" {
  node_pool {
    name = "only"
    node_config {
      shielded_instance_config {
        enable_integrity_monitoring = false
        enable_secure_boot          = true
      }
    }
  }
}
