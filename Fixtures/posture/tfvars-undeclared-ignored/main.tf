variable "mode" {
  type = string
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = trimspace(var.mode) == "monitored"
      enable_secure_boot          = startswith(var.mode, "un")
    }
  }
}
