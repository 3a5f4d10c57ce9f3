variable "separate_pools" {
  type = bool
}
resource "google_container_cluster" "main" {
  name                     = "maybe"
  location                 = "europe-west1"
  remove_default_node_pool = var.separate_pools
  initial_node_count       = 1
}
