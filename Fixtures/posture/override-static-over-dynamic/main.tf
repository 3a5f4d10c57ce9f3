resource "google_container_cluster" "main" {
  name     = "dyn"
  location = "us-west1"
  dynamic "node_pool" {
    for_each = ["one", "two"]
    content {
      name = node_pool.value
    }
  }
}
