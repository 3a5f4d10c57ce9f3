module "policy" {
  for_each = { eu = "strict", us = "loose" }
  source   = "./policy"
  level    = each.value
}
locals {
  policies = module.policy
}
resource "google_container_node_pool" "work" {
  for_each = local.policies
  name     = each.key
  cluster  = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = each.value.level != "strict"
      enable_secure_boot          = length([for k, m in module.policy : m.level if k == "eu"]) == 1
    }
  }
}
