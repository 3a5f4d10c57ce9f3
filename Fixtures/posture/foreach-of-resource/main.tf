resource "google_container_cluster" "main" {
  for_each                 = { eu = true, us = false }
  name                     = each.key
  location                 = "${each.key}-west1"
  remove_default_node_pool = true
  enable_shielded_nodes    = each.value
}
resource "google_container_node_pool" "work" {
  for_each = google_container_cluster.main
  name     = "work"
  cluster  = each.value.id
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = each.value.enable_shielded_nodes
      enable_secure_boot          = each.value.location == "eu-west1"
    }
  }
}
