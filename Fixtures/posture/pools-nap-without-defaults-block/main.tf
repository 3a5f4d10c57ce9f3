resource "google_container_cluster" "main" {
  name     = "nap"
  location = "europe-west1"
  node_config {
    shielded_instance_config {
      enable_secure_boot = true
    }
  }
  cluster_autoscaling {
    enabled = true
    resource_limits {
      resource_type = "memory"
      maximum       = 64
    }
  }
}
