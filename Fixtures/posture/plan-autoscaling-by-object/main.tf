locals {
  base = { watch = true, boot = false, nap = true }
  env  = { boot = "true" }
  last = var.last
  all  = merge(local.base, local.env, local.last...)
}

variable "last" {
  default = [{ nap = false }, { nap = "1", watch = null }]
}

resource "google_container_cluster" "one" {
  name                     = "one"
  enable_shielded_nodes    = local.all.nap
  remove_default_node_pool = length(var.last) > 2
  node_config {
    shielded_instance_config {
      enable_secure_boot          = local.all.boot
      enable_integrity_monitoring = coalesce(local.all.watch, false)
    }
  }
  cluster_autoscaling {
    enabled = local.all.nap
    dynamic "auto_provisioning_defaults" {
      for_each = local.all[*]
      content {
        shielded_instance_config {
          enable_secure_boot          = auto_provisioning_defaults.value.boot
          enable_integrity_monitoring = auto_provisioning_defaults.value.watch
        }
      }
    }
  }
}
