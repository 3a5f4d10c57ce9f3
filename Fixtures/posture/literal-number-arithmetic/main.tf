resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = 2 * 3 - 1 >= 6
      enable_secure_boot          = 7 % 4 + 1 == 4 && -3 < -2 || 1e3 != 1000.0
    }
  }
}
