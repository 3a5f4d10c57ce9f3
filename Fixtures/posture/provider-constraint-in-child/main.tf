terraform {
  required_providers {
    google = { source = "hashicorp/google", version = ">= 3.5" }
  }
}
module "gke" {
  source = "./gke"
}
