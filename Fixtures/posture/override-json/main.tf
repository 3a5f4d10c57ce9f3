resource "google_container_node_pool" "work" {
  count   = 1
  name    = "work-${count.index}"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = true
    }
  }
}
