variable "name" { type = string }
variable "pool" { type = any }

resource "google_container_node_pool" "this" {
  name    = var.name
  cluster = var.pool.cluster

  node_config {
    machine_type = "n2-standard-4"
    image_type   = var.pool.image

    dynamic "shielded_instance_config" {
      for_each = var.pool.integrity == null && var.pool.secure == null ? [] : [var.pool]
      content {
        enable_integrity_monitoring = shielded_instance_config.value.integrity
        enable_secure_boot          = shielded_instance_config.value.secure
      }
    }
  }
}
