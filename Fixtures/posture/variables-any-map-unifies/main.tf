variable "settings" {
  type = any
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = lookup(var.settings, "watch", true)
      enable_secure_boot          = var.settings["boot"].secure
    }
  }
}
