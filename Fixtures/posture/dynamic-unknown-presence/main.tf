variable "shield" {
  type = object({ secure = bool })
}
resource "google_container_node_pool" "a" {
  name    = "a"
  cluster = "prod"
  node_config {
    dynamic "shielded_instance_config" {
      for_each = var.shield == null ? [] : [1]
      content {
        enable_integrity_monitoring = true
        enable_secure_boot          = true
      }
    }
  }
}
resource "google_container_node_pool" "b" {
  name    = "b"
  cluster = "prod"
  node_config {
    dynamic "shielded_instance_config" {
      for_each = var.shield == null ? [] : [1]
      content {
        enable_integrity_monitoring = false
        enable_secure_boot          = false
      }
    }
  }
}
