terraform {
  required_providers {
    google = {
      source  = "hashicorp/google"
      version = ">= 3.5"
    }
  }
}
resource "google_container_cluster" "main" {
  name                     = "locked"
  location                 = "us-west1"
  remove_default_node_pool = true
}
