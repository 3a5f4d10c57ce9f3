terraform {
  required_providers {
    google-beta = {
      source  = "hashicorp/google-beta"
      version = ">= 6.0, < 8"
    }
  }
  backend "gcs" {
    bucket = "acme-state"
  }
}
provider "google-beta" {
  alias  = "eu"
  region = "europe-west1"
}
resource "google_container_cluster" "main" {
  provider           = google-beta.eu
  name               = "beta"
  location           = "europe-west1"
  initial_node_count = 1
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = false
      enable_secure_boot          = true
    }
  }
}
