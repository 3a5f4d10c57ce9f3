terraform {
  required_providers {
    google = {
      source  = "registry.terraform.io/hashicorp/google"
      version = ">= 3.40, != 3.50.0, < 4.0.0"
    }
  }
}
resource "google_container_cluster" "main" {
  name                     = "old"
  location                 = "us-west1"
  remove_default_node_pool = true
}
