locals {
  enabled = false
}
resource "google_container_node_pool" "gone" {
  count   = local.enabled ? 1 : 0
  name    = "gone"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = false
    }
  }
}
resource "google_container_cluster" "gone" {
  for_each              = toset([])
  name                  = each.key
  location              = "us-west1"
  enable_shielded_nodes = false
}
resource "google_container_node_pool" "none" {
  for_each = { for k, v in { a = 1 } : k => v if v > 1 }
  name     = each.key
  cluster  = "prod"
}
module "np" {
  source = "./np"
  count  = length([])
}
