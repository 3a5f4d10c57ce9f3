variable "enabled" { type = bool }
resource "google_container_node_pool" "work" {
  count   = var.enabled ? 1 : 1
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = false
      enable_secure_boot          = true
    }
  }
}
