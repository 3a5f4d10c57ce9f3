resource "google_container_cluster" "c" { name = "c" }
