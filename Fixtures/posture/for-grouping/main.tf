locals {
  rows = [
    { env = "prod", ok = true },
    { env = "stage", ok = true },
    { env = "prod", ok = false },
  ]
  by_env = { for r in local.rows : r.env => r.ok... }
}
resource "google_container_node_pool" "work" {
  for_each = local.by_env
  name     = each.key
  cluster  = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = alltrue(each.value)
      enable_secure_boot          = anytrue(each.value)
    }
  }
}
