resource "google_container_cluster" "a" {
  project            = "harbor-prod"
  name               = "a"
  initial_node_count = 1
}
