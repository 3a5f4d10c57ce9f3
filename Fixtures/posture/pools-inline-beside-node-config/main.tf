resource "google_container_cluster" "main" {
  name     = "inline"
  location = "europe-west1"
  node_pool {
    name = "first"
    autoscaling {
      min_node_count = 0
      max_node_count = 3
    }
  }
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = false
    }
  }
  node_pool {
    name = "second"
    node_config {
      shielded_instance_config {
        enable_secure_boot          = true
        enable_integrity_monitoring = false
      }
    }
  }
}
