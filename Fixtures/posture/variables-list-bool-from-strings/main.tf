variable "both" {
  type    = list(bool)
  default = ["1", "false"]
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.both[0]
      enable_secure_boot          = var.both.1
    }
  }
}
