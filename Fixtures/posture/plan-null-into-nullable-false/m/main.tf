variable "shield" {
  type = object({
    boot  = optional(bool, true)
    watch = optional(bool, false)
  })
  default  = { watch = true }
  nullable = false
}

resource "google_container_node_pool" "p" {
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.shield.watch
      enable_secure_boot          = var.shield.boot
    }
  }
}
