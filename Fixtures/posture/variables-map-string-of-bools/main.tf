variable "flags" {
  type = map(string)
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.flags["watch"]
      enable_secure_boot          = var.flags.secure == "true"
    }
  }
}
