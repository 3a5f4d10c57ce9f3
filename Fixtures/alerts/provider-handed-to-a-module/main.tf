provider "google" { project = "pier" }
provider "google" {
  alias   = "mon"
  project = "mon"
}
module "a" {
  source    = "./m"
  providers = { google = google.mon }
}
resource "google_container_cluster" "c" { name = "c" }
