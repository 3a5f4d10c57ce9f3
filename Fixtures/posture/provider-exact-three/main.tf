terraform {
  required_version = ">= 0.13"
  required_providers {
    google-beta = {
      source  = "hashicorp/google-beta"
      version = ">= 4.0"
    }
    google = { source = "hashicorp/google", version = "= 3.90.1" }
  }
}
resource "google_container_cluster" "main" {
  name                     = "old"
  location                 = "us-west1"
  remove_default_node_pool = true
  enable_shielded_nodes    = null
}
