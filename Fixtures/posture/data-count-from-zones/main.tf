data "google_compute_zones" "all" {
  region = "europe-west1"
}
resource "google_container_node_pool" "work" {
  count   = length(data.google_compute_zones.all.names)
  name    = "work-${count.index}"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = true
      enable_secure_boot          = false
    }
  }
}
