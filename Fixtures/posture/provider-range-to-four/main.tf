terraform {
  required_providers {
    google = {
      source  = "hashicorp/google"
      version = "> 3.0, <= 4.0"
    }
  }
}
resource "google_container_cluster" "main" {
  name                     = "edge"
  location                 = "us-west1"
  remove_default_node_pool = true
}
