variable "name" { type = string }
variable "watch" {
  type    = bool
  default = false
}
resource "google_container_node_pool" "this" {
  name    = var.name
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.watch
      enable_secure_boot          = true
    }
  }
}
