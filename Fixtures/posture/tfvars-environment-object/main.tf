variable "shield" {
  type = object({
    watch  = bool
    secure = optional(bool, true)
  })
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.shield.watch
      enable_secure_boot          = var.shield.secure
    }
  }
}
