variable "shield" {
  type = object({ watched = bool, secure = optional(string, "true") })
}
resource "google_container_node_pool" "this" {
  name    = "np"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.shield.watched
      enable_secure_boot          = var.shield.secure
    }
  }
}
