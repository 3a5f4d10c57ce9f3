resource "google_container_cluster" "quay" {
  project                  = "quay-live"
  name                     = "quay"
  remove_default_node_pool = true
  initial_node_count       = 1
}

resource "google_container_node_pool" "cranes" {
  project = "quay-live"
  name    = "cranes"
  cluster = google_container_cluster.quay.id

  node_config {
    shielded_instance_config {
      enable_secure_boot          = true
      enable_integrity_monitoring = true
    }
  }
}

