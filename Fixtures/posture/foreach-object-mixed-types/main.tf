locals {
  pools = {
    cpu    = { type = "n2-standard-4" }
    gpu    = { type = "g2-standard-8", secure_boot = false, taints = ["nvidia.com/gpu"] }
    legacy = { type = "n1-standard-2", integrity = false }
  }
}
resource "google_container_node_pool" "work" {
  for_each = local.pools
  name     = each.key
  cluster  = "prod"
  node_config {
    machine_type = each.value.type
    shielded_instance_config {
      enable_integrity_monitoring = lookup(each.value, "integrity", true)
      enable_secure_boot          = lookup(each.value, "secure_boot", true)
    }
  }
}
