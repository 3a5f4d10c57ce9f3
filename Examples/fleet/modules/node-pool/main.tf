resource "google_container_node_pool" "this" {
  name     = var.name
  cluster  = var.cluster
  location = var.region

  autoscaling {
    min_node_count = 1
    max_node_count = var.pool.max_nodes
  }

  node_config {
    machine_type = var.pool.machine_type
    labels       = merge({ pool = var.name }, var.pool.labels)
    shielded_instance_config {
      enable_integrity_monitoring = var.pool.watch_boot
      enable_secure_boot          = var.pool.secure_boot
    }
  }
}
