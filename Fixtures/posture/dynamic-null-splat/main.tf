variable "none" {
  type    = object({ im = bool })
  default = null
}
variable "some" {
  type    = object({ im = bool })
  default = { im = false }
}
resource "google_container_node_pool" "none" {
  name    = "none"
  cluster = "prod"
  node_config {
    dynamic "shielded_instance_config" {
      for_each = var.none[*]
      content {
        enable_integrity_monitoring = shielded_instance_config.value.im
        enable_secure_boot          = true
      }
    }
  }
}
resource "google_container_node_pool" "some" {
  name    = "some"
  cluster = "prod"
  node_config {
    dynamic "shielded_instance_config" {
      for_each = var.some[*]
      content {
        enable_integrity_monitoring = shielded_instance_config.value.im
        enable_secure_boot          = shielded_instance_config.key == 0
      }
    }
  }
}
