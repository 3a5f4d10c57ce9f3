# What terraform-google-modules/kubernetes-engine makes of the inputs that decide about its nodes' boot: the root
# module and its private, beta and update-variant siblings.
public_module {
  registry   = "terraform-google-modules/kubernetes-engine/google"
  repository = "github.com/terraform-google-modules/terraform-google-kubernetes-engine"
  version    = "44.2.0"
  folders = [
    ".",
    "modules/private-cluster",
    "modules/private-cluster-update-variant",
    "modules/beta-public-cluster",
    "modules/beta-public-cluster-update-variant",
    "modules/beta-private-cluster",
    "modules/beta-private-cluster-update-variant",
  ]
}

variable "cluster_autoscaling" {
  default = { enabled = false }
}

variable "enable_shielded_nodes" {
  default = true
}

variable "kubernetes_version" {
  default = "latest"
}

variable "node_pools" {
  type    = list(map(any))
  default = [{ name = "default-node-pool" }]
}

variable "remove_default_node_pool" {
  default = true
}

variable "windows_node_pools" {
  type    = list(map(string))
  default = []
}

resource "google_container_cluster" "primary" {
  enable_shielded_nodes    = var.enable_shielded_nodes
  min_master_version       = var.kubernetes_version
  remove_default_node_pool = var.remove_default_node_pool

  cluster_autoscaling {
    enabled = var.cluster_autoscaling.enabled
    auto_provisioning_defaults {
      image_type = lookup(var.cluster_autoscaling, "image_type", "COS_CONTAINERD")
      shielded_instance_config {
        enable_integrity_monitoring = lookup(var.cluster_autoscaling, "enable_integrity_monitoring", true)
        enable_secure_boot          = lookup(var.cluster_autoscaling, "enable_secure_boot", false)
      }
    }
  }

  # The first pool's settings stand here a second time; with remove_default_node_pool this copy does not stay.
  node_pool {
    name = "default-pool"
    node_config {
      image_type = lookup(var.node_pools[0], "image_type", "COS_CONTAINERD")
      shielded_instance_config {
        enable_integrity_monitoring = lookup(var.node_pools[0], "enable_integrity_monitoring", true)
        enable_secure_boot          = lookup(var.node_pools[0], "enable_secure_boot", false)
      }
    }
  }
}

resource "google_container_node_pool" "pools" {
  for_each = { for pool in var.node_pools : pool.name => pool }
  node_config {
    image_type = lookup(each.value, "image_type", "COS_CONTAINERD")
    shielded_instance_config {
      enable_integrity_monitoring = lookup(each.value, "enable_integrity_monitoring", true)
      enable_secure_boot          = lookup(each.value, "enable_secure_boot", false)
    }
  }
}

resource "google_container_node_pool" "windows_pools" {
  for_each = { for pool in var.windows_node_pools : pool.name => pool }
  node_config {
    image_type = lookup(each.value, "image_type", "WINDOWS_LTSC_CONTAINERD")
    shielded_instance_config {
      enable_integrity_monitoring = lookup(each.value, "enable_integrity_monitoring", true)
      enable_secure_boot          = lookup(each.value, "enable_secure_boot", false)
    }
  }
}
