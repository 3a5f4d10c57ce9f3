variable "node_pools" {
  type = map(object({
    machine_type = optional(string, "e2-standard-4")
    shield = optional(object({
      integrity   = optional(bool, true)
      secure_boot = optional(bool, true)
    }), {})
  }))
}

resource "google_container_node_pool" "team" {
  for_each = var.node_pools
  name     = each.key
  cluster  = "shared"
  node_config {
    machine_type = each.value.machine_type
    shielded_instance_config {
      enable_integrity_monitoring = each.value.shield.integrity
      enable_secure_boot          = each.value.shield.secure_boot
    }
  }
}
