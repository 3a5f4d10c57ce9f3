terraform {
  required_providers {
    google = {
      source  = "hashicorp/google"
      version = "~> 5.0"
    }
    google-beta = {
      source  = "hashicorp/google-beta"
      version = "~> 3.80"
    }
  }
}
provider "google-beta" {
  project = "acme"
}
resource "google_container_cluster" "beta" {
  provider                 = google-beta
  name                     = "beta"
  location                 = "us-west1"
  remove_default_node_pool = true
}
resource "google_container_cluster" "ga" {
  name                     = "ga"
  location                 = "us-west1"
  remove_default_node_pool = true
}
