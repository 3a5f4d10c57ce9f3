locals {
  zones   = ["a", "b", "c"]
  indexed = { for i, z in local.zones : "zone-${z}" => i % 2 == 0 }
  swapped = { for k, v in { on = "yes", off = "no" } : v => k == "on" }
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = local.indexed["zone-${local.zones[1]}"]
      enable_secure_boot          = local.swapped.yes && local.indexed["zone-c"]
    }
  }
}
