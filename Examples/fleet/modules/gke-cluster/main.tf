resource "google_container_cluster" "this" {
  name     = var.name
  location = var.region

  # The pools are resources of their own; the one that every cluster is born with is removed.
  remove_default_node_pool = true
  initial_node_count       = 1

  enable_shielded_nodes = var.shielded_nodes

  release_channel {
    channel = var.channel
  }

  dynamic "cluster_autoscaling" {
    for_each = var.auto_provisioning[*]
    content {
      enabled = true
      resource_limits {
        resource_type = "cpu"
        maximum       = cluster_autoscaling.value.cpus
      }
      resource_limits {
        resource_type = "memory"
        maximum       = cluster_autoscaling.value.cpus * 4
      }
      auto_provisioning_defaults {
        shielded_instance_config {
          enable_secure_boot          = true
          enable_integrity_monitoring = cluster_autoscaling.value.watch_boot
        }
      }
    }
  }
}
