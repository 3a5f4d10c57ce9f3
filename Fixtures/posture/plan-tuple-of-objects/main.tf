variable "pair" {
  type = tuple([bool, object({ boot = optional(bool, true), watch = optional(bool) }), list(string)])
}

resource "google_container_node_pool" "pair" {
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = try(tobool(var.pair[1].watch), false) == null ? var.pair[0] : var.pair[1].watch
      enable_secure_boot          = var.pair[1].boot && contains(var.pair[2], "boot")
    }
  }
}
