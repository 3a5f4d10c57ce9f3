locals {
  defaults = { machine_type = "e2-standard-4", max_nodes = 3, watch_boot = true, secure_boot = true }
  pool     = merge(local.defaults, { for key, value in var.pool : key => value if value != null })
}

resource "google_container_node_pool" "this" {
  name     = var.name
  cluster  = var.cluster
  location = var.region

  autoscaling {
    min_node_count = 1
    max_node_count = local.pool.max_nodes
  }

  node_config {
    machine_type = local.pool.machine_type
    shielded_instance_config {
      enable_integrity_monitoring = local.pool.watch_boot
      enable_secure_boot          = local.pool.secure_boot
    }
  }
}
