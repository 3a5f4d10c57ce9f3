variable "watch_green" {
  type = bool
}
resource "google_container_node_pool" "work" {
  for_each = {
    blue  = { watch = true }
    green = { watch = var.watch_green }
  }
  name    = each.key
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = each.value.watch
      enable_secure_boot          = false
    }
  }
}
