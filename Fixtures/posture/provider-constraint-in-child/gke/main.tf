terraform {
  required_providers {
    google = { source = "hashicorp/google", version = "~> 3.70" }
  }
}
resource "google_container_cluster" "this" {
  name                     = "child"
  location                 = "us-west1"
  remove_default_node_pool = true
}
