resource "google_container_node_pool" "this" {
  name    = "np"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = false
      enable_secure_boot          = true
    }
  }
}
