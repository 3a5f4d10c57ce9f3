locals {
  shields = [null, null]
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  dynamic "node_config" {
    for_each = [true]
    content {
      dynamic "shielded_instance_config" {
        for_each = [for s in local.shields : s if s != null]
        content {
          enable_integrity_monitoring = false
          enable_secure_boot          = true
        }
      }
    }
  }
}
