resource "google_container_cluster" "main" {
  name                     = "old"
  location                 = "us-west1"
  remove_default_node_pool = true
}
resource "google_container_cluster" "explicit" {
  name                     = "old-explicit"
  location                 = "us-west1"
  remove_default_node_pool = true
  enable_shielded_nodes    = true
}
