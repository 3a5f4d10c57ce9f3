resource "google_container_node_pool" "cached" {
  name    = "cached"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = false
    }
  }
}
