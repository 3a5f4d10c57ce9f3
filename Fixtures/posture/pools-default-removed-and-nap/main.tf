resource "google_container_cluster" "main" {
  name                     = "nap"
  location                 = "europe-west1"
  remove_default_node_pool = "true"
  initial_node_count       = 1
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = false
    }
  }
  cluster_autoscaling {
    enabled = true
    resource_limits {
      resource_type = "cpu"
      maximum       = 32
    }
    auto_provisioning_defaults {
      service_account = "nap@acme.iam.gserviceaccount.com"
    }
  }
}
