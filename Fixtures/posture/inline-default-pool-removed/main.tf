resource "google_container_cluster" "removed" {
  remove_default_node_pool = true
  node_pool {
    name = "default-pool"
    node_config {
      shielded_instance_config {
        enable_integrity_monitoring = false
      }
    }
  }
}

resource "google_container_cluster" "kept" {
  remove_default_node_pool = true
  node_pool {
    name = "own"
    node_config {
      shielded_instance_config {
        enable_secure_boot          = true
        enable_integrity_monitoring = false
      }
    }
  }
}
