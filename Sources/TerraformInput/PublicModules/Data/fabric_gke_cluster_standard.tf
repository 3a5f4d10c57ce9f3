# Cloud Foundation Fabric's Standard cluster switches Shielded GKE Nodes off unless a feature asks for it, and gives the
# default pool both node settings together with it.
public_module {
  repository = "github.com/GoogleCloudPlatform/cloud-foundation-fabric"
  version    = "57.0.0"
  folders    = ["modules/gke-cluster-standard"]
}

variable "cluster_autoscaling" {
  type = object({
    enabled = optional(bool, true)
    auto_provisioning_defaults = optional(object({
      image_type = optional(string)
      shielded_instance_config = optional(object({
        integrity_monitoring = optional(bool)
        secure_boot          = optional(bool)
      }))
    }))
  })
  default = null
}

variable "default_nodepool" {
  default = {}
}

variable "enable_features" {
  default = {}
}

variable "min_master_version" {
  default = null
}

# Says nothing about how nodes boot.
variable "node_config" {
  default = {}
}

resource "google_container_cluster" "cluster" {
  enable_shielded_nodes    = coalesce(lookup(var.enable_features, "shielded_nodes", null), false)
  min_master_version       = var.min_master_version
  remove_default_node_pool = coalesce(lookup(var.default_nodepool, "remove_pool", null), true)

  cluster_autoscaling {
    enabled = try(var.cluster_autoscaling.enabled, false)
    auto_provisioning_defaults {
      image_type = try(var.cluster_autoscaling.auto_provisioning_defaults.image_type, null)
      shielded_instance_config {
        enable_integrity_monitoring = try(
          var.cluster_autoscaling.auto_provisioning_defaults.shielded_instance_config.integrity_monitoring, null
        )
        enable_secure_boot = try(
          var.cluster_autoscaling.auto_provisioning_defaults.shielded_instance_config.secure_boot, null
        )
      }
    }
  }

  node_config {
    dynamic "shielded_instance_config" {
      for_each = coalesce(lookup(var.enable_features, "shielded_nodes", null), false) ? [""] : []
      content {
        enable_integrity_monitoring = true
        enable_secure_boot          = true
      }
    }
  }
}
