variable "watch" {
  type     = bool
  default  = false
  nullable = false
}
variable "secure" {
  type     = bool
  default  = true
  nullable = false
}
resource "google_container_node_pool" "this" {
  name    = "np"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.watch
      enable_secure_boot          = var.secure
    }
  }
}
