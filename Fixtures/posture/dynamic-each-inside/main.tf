resource "google_container_node_pool" "work" {
  for_each = {
    on      = { shield = true }
    off     = { shield = false }
    default = { shield = null }
  }
  name    = each.key
  cluster = "prod"
  node_config {
    dynamic "shielded_instance_config" {
      for_each = compact([each.value.shield])
      content {
        enable_integrity_monitoring = shielded_instance_config.value
        enable_secure_boot          = true
      }
    }
  }
}
