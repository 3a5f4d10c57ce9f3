resource "google_container_node_pool" "work" {
  node_config {
    machine_type = "n2-standard-32"
  }
}
