provider "google" { project = "pier" }
module "a" { source = "./m" }
resource "google_container_cluster" "c" { name = "c" }
