variable "shapes" {
  type = set(object({ name = string, boot = optional(bool, true) }))
}

resource "google_container_node_pool" "p" {
  for_each = { for s in var.shapes : s.name => s }
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = length(var.shapes) == 2
      enable_secure_boot          = each.value.boot
    }
  }
}
