variable "nap" {
  type = object({
    enabled = bool
    watch   = optional(bool, false)
    limits  = optional(map(number), { cpu = 8, memory = 32 })
  })
  default = { enabled = true }
}
resource "google_container_cluster" "main" {
  name                     = "nap"
  location                 = "europe-west1"
  remove_default_node_pool = true
  dynamic "cluster_autoscaling" {
    for_each = var.nap.enabled ? [var.nap] : []
    iterator = nap
    content {
      enabled = true
      dynamic "resource_limits" {
        for_each = nap.value.limits
        content {
          resource_type = resource_limits.key
          maximum       = resource_limits.value
        }
      }
      auto_provisioning_defaults {
        shielded_instance_config {
          enable_integrity_monitoring = nap.value.watch
          enable_secure_boot          = true
        }
      }
    }
  }
}
