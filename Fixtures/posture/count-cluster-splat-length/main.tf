variable "regions" {
  default = ["europe-west1", "us-central1"]
}
resource "google_container_cluster" "main" {
  count                    = length(var.regions)
  name                     = "c-${var.regions[count.index]}"
  location                 = var.regions[count.index]
  remove_default_node_pool = true
  initial_node_count       = 1
  enable_shielded_nodes    = startswith(var.regions[count.index], "europe")
}
resource "google_container_node_pool" "work" {
  count   = length(google_container_cluster.main[*].name)
  name    = "work"
  cluster = google_container_cluster.main[count.index].id
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = google_container_cluster.main[count.index].enable_shielded_nodes
      enable_secure_boot          = length(google_container_cluster.main.*.location) == 2
    }
  }
}
