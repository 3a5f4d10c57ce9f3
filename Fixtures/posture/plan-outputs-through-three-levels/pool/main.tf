variable "watch" {
  type = bool
}
variable "boot" {
  type     = bool
  default  = true
  nullable = false
}

resource "google_container_node_pool" "this" {
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.watch
      enable_secure_boot          = var.boot
    }
  }
}
