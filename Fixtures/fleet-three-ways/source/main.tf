variable "pools" {
  type = map(object({
    cluster   = string
    image     = optional(string)
    integrity = optional(bool)
    secure    = optional(bool)
  }))
}

resource "google_container_cluster" "tokyo" {
  name                     = "tokyo"
  location                 = "asia-northeast1"
  min_master_version       = "1.33"
  remove_default_node_pool = true
  initial_node_count       = 1

  cluster_autoscaling {
    enabled = true
    auto_provisioning_defaults {
      shielded_instance_config {
        enable_integrity_monitoring = false
        enable_secure_boot          = true
      }
    }
  }
}

resource "google_container_cluster" "osaka" {
  name                     = "osaka"
  location                 = "asia-northeast2"
  min_master_version       = "1.16"
  remove_default_node_pool = true
  initial_node_count       = 1
  enable_shielded_nodes    = false
}

resource "google_container_cluster" "nagoya" {
  name             = "nagoya"
  location         = "asia-northeast1"
  enable_autopilot = true
}

module "pool" {
  source   = "./pool"
  for_each = var.pools
  name     = each.key
  pool     = each.value
}
