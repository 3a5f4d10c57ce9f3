variable "spec" { type = string }

locals {
  pools = { for p in yamldecode(var.spec).pools : p.name => p }
}

resource "google_container_node_pool" "h" {
  for_each = local.pools
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = try(each.value.shield.watch, false)
      enable_secure_boot          = lookup(each.value, "boot", true)
    }
  }
}
