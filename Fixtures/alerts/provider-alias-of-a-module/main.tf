resource "google_container_cluster" "c" {
  name    = "c"
  project = "pier"
}
provider "google" { project = "pier" }
provider "google" {
  alias   = "m"
  project = "mon"
}
module "a" {
  source    = "./m"
  providers = { google.alt = google.m }
}
