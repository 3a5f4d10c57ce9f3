# A Standard cluster, written like the resource itself; pools inside it come as a list.
public_module {
  registry   = "terraform-google-modules/kubernetes-engine/google"
  repository = "github.com/terraform-google-modules/terraform-google-kubernetes-engine"
  version    = "44.2.0"
  folders    = ["modules/gke-standard-cluster"]
}

variable "cluster_autoscaling" {
  type = object({
    enabled = optional(bool)
    auto_provisioning_defaults = optional(object({
      image_type = optional(string)
      shielded_instance_config = optional(object({
        enable_integrity_monitoring = optional(bool)
        enable_secure_boot          = optional(bool)
      }))
    }))
  })
  default = null
}

variable "enable_shielded_nodes" {
  default = null
}

variable "min_master_version" {
  default = null
}

variable "node_config" {
  type = object({
    image_type = optional(string)
    shielded_instance_config = optional(object({
      enable_integrity_monitoring = optional(bool)
      enable_secure_boot          = optional(bool)
    }))
  })
  default = null
}

variable "node_pool" {
  type = list(object({
    name = optional(string)
    node_config = optional(object({
      image_type = optional(string)
      shielded_instance_config = optional(object({
        enable_integrity_monitoring = optional(bool)
        enable_secure_boot          = optional(bool)
      }))
    }))
  }))
  default  = []
  nullable = false
}

variable "remove_default_node_pool" {
  default = true
}

resource "google_container_cluster" "main" {
  enable_shielded_nodes    = var.enable_shielded_nodes
  min_master_version       = var.min_master_version
  remove_default_node_pool = var.remove_default_node_pool

  cluster_autoscaling {
    enabled = try(var.cluster_autoscaling.enabled, false)
    auto_provisioning_defaults {
      image_type = try(var.cluster_autoscaling.auto_provisioning_defaults.image_type, null)
      shielded_instance_config {
        enable_integrity_monitoring = try(
          var.cluster_autoscaling.auto_provisioning_defaults.shielded_instance_config.enable_integrity_monitoring, null
        )
        enable_secure_boot = try(
          var.cluster_autoscaling.auto_provisioning_defaults.shielded_instance_config.enable_secure_boot, null
        )
      }
    }
  }

  node_config {
    image_type = try(var.node_config.image_type, null)
    shielded_instance_config {
      enable_integrity_monitoring = try(var.node_config.shielded_instance_config.enable_integrity_monitoring, null)
      enable_secure_boot          = try(var.node_config.shielded_instance_config.enable_secure_boot, null)
    }
  }

  dynamic "node_pool" {
    for_each = var.node_pool
    content {
      name = try(node_pool.value.name, null)
      node_config {
        image_type = try(node_pool.value.node_config.image_type, null)
        shielded_instance_config {
          enable_integrity_monitoring = try(
            node_pool.value.node_config.shielded_instance_config.enable_integrity_monitoring, null
          )
          enable_secure_boot = try(node_pool.value.node_config.shielded_instance_config.enable_secure_boot, null)
        }
      }
    }
  }
}
