import {
  to = google_container_node_pool.work
  id = "acme/europe-west1/prod/work"
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    machine_type = "e2-medium"
  }
}
