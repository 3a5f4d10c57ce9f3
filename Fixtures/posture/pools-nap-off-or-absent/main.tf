resource "google_container_cluster" "off" {
  name                     = "off"
  location                 = "europe-west1"
  remove_default_node_pool = true
  cluster_autoscaling {
    enabled = false
    auto_provisioning_defaults {
      shielded_instance_config {
        enable_integrity_monitoring = false
      }
    }
  }
}
resource "google_container_cluster" "profile" {
  name                     = "profile"
  location                 = "europe-west1"
  remove_default_node_pool = true
  cluster_autoscaling {
    autoscaling_profile = "OPTIMIZE_UTILIZATION"
    auto_provisioning_defaults {
      shielded_instance_config {
        enable_integrity_monitoring = false
      }
    }
  }
}
