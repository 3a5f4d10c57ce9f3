resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
}
