resource "google_container_node_pool" "work" {
  for_each = {
    "a b"        = false
    "n.2"        = false
    (lower("SÜD")) = false
    "say \"hi\"" = false
  }
  name    = "odd"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = each.value
      enable_secure_boot          = !each.value
    }
  }
}
