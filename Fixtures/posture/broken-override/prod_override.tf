resource "google_container_node_pool" "work" {
  node_config {
