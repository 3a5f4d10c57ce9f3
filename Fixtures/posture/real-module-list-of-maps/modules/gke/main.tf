locals {
  node_pool_names = [for np in toset(var.node_pools) : np.name]
  node_pools      = zipmap(local.node_pool_names, tolist(toset(var.node_pools)))
}
resource "google_container_cluster" "primary" {
  name                     = var.name
  location                 = "europe-west4"
  remove_default_node_pool = var.remove_default_node_pool
  initial_node_count       = 1
}
resource "google_container_node_pool" "pools" {
  for_each = local.node_pools
  name     = each.key
  cluster  = google_container_cluster.primary.name
  node_config {
    shielded_instance_config {
      enable_secure_boot          = lookup(each.value, "enable_secure_boot", false)
      enable_integrity_monitoring = lookup(each.value, "enable_integrity_monitoring", true)
    }
  }
}
