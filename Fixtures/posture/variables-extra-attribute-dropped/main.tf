variable "pools" {
  type = map(object({ size = number }))
}
resource "google_container_node_pool" "work" {
  for_each   = var.pools
  name       = each.key
  cluster    = "prod"
  node_count = each.value.size
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = try(each.value.watch, true)
      enable_secure_boot          = lookup(each.value, "secure_boot", true)
    }
  }
}
