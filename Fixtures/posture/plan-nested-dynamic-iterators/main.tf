locals {
  pools = {
    b = { shields = [], watch = true }
    a = { shields = [{ boot = "1" }], watch = false }
    c = { shields = null, watch = null }
  }
}

resource "google_container_cluster" "n" {
  name = "n"
  dynamic "node_pool" {
    for_each = local.pools
    iterator = outer
    content {
      name = outer.key
      dynamic "node_config" {
        for_each = outer.value.shields == null ? [] : [outer.value]
        iterator = middle
        content {
          dynamic "shielded_instance_config" {
            for_each = middle.value.shields
            iterator = inner
            content {
              enable_secure_boot          = inner.value.boot
              enable_integrity_monitoring = outer.value.watch || inner.key != middle.key
            }
          }
        }
      }
    }
  }
}
