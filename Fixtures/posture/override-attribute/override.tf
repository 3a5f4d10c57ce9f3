resource "google_container_cluster" "main" {
  enable_shielded_nodes    = false
  remove_default_node_pool = true
}
