variable "watch" {
  type      = bool
  default   = false
  sensitive = true
}
variable "boot" {
  type      = string
  default   = "secure"
  sensitive = true
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.watch
      enable_secure_boot          = nonsensitive(var.boot) == "secure"
    }
  }
}
