resource "google_container_node_pool" "work" {
  dynamic "node_config" {
    for_each = []
    content {
      machine_type = "e2-small"
    }
  }
}
