locals {
  pools = toset([
    { name = "zeta", watch = true, boot = false },
    { name = "alpha", watch = false, boot = true },
    { name = "mid", watch = true, boot = true },
    { name = "beta", watch = false, boot = false },
  ])
}

resource "google_container_cluster" "fleet" {
  name = "fleet"
  dynamic "node_pool" {
    for_each = local.pools
    content {
      name = node_pool.value.name
      node_config {
        shielded_instance_config {
          enable_integrity_monitoring = node_pool.value.watch
          enable_secure_boot          = node_pool.key.boot
        }
      }
    }
  }
}
