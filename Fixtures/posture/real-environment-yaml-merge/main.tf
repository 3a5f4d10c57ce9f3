variable "environment" {
  type = string
  validation {
    condition     = contains(["stage", "prod"], var.environment)
    error_message = "Unknown environment."
  }
}
locals {
  defaults = { machine = "e2-standard-4", shield = { integrity = true, secure_boot = true } }
  env      = yamldecode(file("${path.module}/env/${var.environment}.yaml"))
  pools = {
    for name, pool in try(local.env.node_pools, {}) :
    name => merge(local.defaults, pool, {
      shield = merge(local.defaults.shield, try(pool.shield, {}))
    })
    if try(pool.enabled, true)
  }
}
resource "google_container_node_pool" "pool" {
  for_each = local.pools
  name     = "${var.environment}-${each.key}"
  cluster  = "shared-${var.environment}"
  node_config {
    machine_type = each.value.machine
    shielded_instance_config {
      enable_integrity_monitoring = each.value.shield.integrity
      enable_secure_boot          = each.value.shield.secure_boot
    }
  }
}
