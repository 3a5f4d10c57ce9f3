resource "google_container_cluster" "main" {
  name                  = "base"
  location              = "us-west1"
  initial_node_count    = 1
  enable_shielded_nodes = true
  node_config {
    machine_type = "e2-medium"
  }
}
