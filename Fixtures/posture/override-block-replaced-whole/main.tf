resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    machine_type = "n2-standard-4"
    shielded_instance_config {
      enable_integrity_monitoring = false
      enable_secure_boot          = true
    }
  }
}
