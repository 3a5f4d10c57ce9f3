locals {
  fleets = {
    a = { web = true }
    b = { web = true, ci = false }
  }
}
module "fleet" {
  source   = "./fleet"
  for_each = local.fleets
  pools    = each.value
}
resource "google_container_node_pool" "summary" {
  name    = "summary"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = alltrue(flatten(values(module.fleet)[*].states))
      enable_secure_boot          = module.fleet["a"].states[0]
    }
  }
}
