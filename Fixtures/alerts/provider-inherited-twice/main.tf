resource "google_container_cluster" "c" {
  name    = "c"
  project = "pier"
}
provider "google" { project = "mon" }
module "a" { source = "./a" }
