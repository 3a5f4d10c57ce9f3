resource "google_container_node_pool" "work" {
  count   = "3"
  name    = "work-${count.index}"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = count.index == 0
      enable_secure_boot          = count.index + 1 == 3
    }
  }
}
