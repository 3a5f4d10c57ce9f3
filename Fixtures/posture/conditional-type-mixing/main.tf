locals {
  on = false
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = local.on ? "true" : false
      enable_secure_boot          = local.on ? "yes" : 1
    }
  }
}
