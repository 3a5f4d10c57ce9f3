variable "pools" {
  type = list(object({
    watch = optional(bool, "true")
    boot  = optional(string, false)
    more = optional(map(object({
      on = optional(bool, true)
    })), { x = {} })
  }))
}

resource "google_container_node_pool" "p" {
  count = length(var.pools)
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.pools[count.index].watch && try(var.pools[count.index].more["x"].on, true)
      enable_secure_boot          = var.pools[count.index].boot
    }
  }
}
