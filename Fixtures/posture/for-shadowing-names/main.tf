locals {
  rows  = [{ ok = true }, { ok = false }]
  data  = [for data in local.rows : data.ok]
  paths = { for path, each in { module = "true" } : path => each }
}
resource "google_container_node_pool" "work" {
  for_each = toset([for local in ["a"] : local])
  name     = each.key
  cluster  = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = alltrue(local.data)
      enable_secure_boot          = local.paths.module
    }
  }
}
