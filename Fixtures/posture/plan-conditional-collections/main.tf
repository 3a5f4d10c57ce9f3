variable "wide" { default = false }

locals {
  flags = var.wide ? [true, "false", true] : [true]
  named = !var.wide ? { watch = "false" } : {}
}

resource "google_container_node_pool" "c" {
  count = length(local.flags)
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = try(local.named.watch, local.named.nothing, true)
      enable_secure_boot          = try(local.flags[1], local.flags[0] == "true")
    }
  }
}
