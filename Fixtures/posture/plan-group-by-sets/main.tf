locals {
  pools = {
    day   = { zone = "a", watch = true }
    night = { zone = "b", watch = false }
    dawn  = { zone = "a", watch = true }
    dusk  = { zone = "b", watch = true }
  }
  by_zone = { for name, p in local.pools : p.zone => p.watch... }
}

resource "google_container_node_pool" "z" {
  for_each = local.by_zone
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = alltrue(each.value)
      enable_secure_boot          = anytrue([for i, w in each.value : !w && i == 1])
    }
  }
}
