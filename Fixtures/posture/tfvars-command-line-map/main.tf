variable "pools" {
  type    = map(object({ watch = optional(bool) }))
  default = {}
}
resource "google_container_node_pool" "work" {
  for_each = var.pools
  name     = each.key
  cluster  = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = each.value.watch
      enable_secure_boot          = true
    }
  }
}
