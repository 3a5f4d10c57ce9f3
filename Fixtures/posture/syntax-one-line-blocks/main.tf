resource "google_container_node_pool" "a" {
  cluster = "prod"
  node_config {
    shielded_instance_config { enable_integrity_monitoring = false }
  }
}
resource "google_container_node_pool" "b" {
  cluster = "prod"
  node_config {
    shielded_instance_config {}
  }
}
resource google_container_node_pool c { count = 0 }
