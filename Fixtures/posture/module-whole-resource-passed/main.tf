resource "google_container_cluster" "main" {
  name                     = "whole"
  location                 = "us-west1"
  remove_default_node_pool = true
  enable_shielded_nodes    = false
}
module "np" {
  source  = "./np"
  cluster = google_container_cluster.main
}
