variable "nap" {
  type = bool
}
resource "google_container_cluster" "main" {
  name                     = "nap"
  location                 = "europe-west1"
  remove_default_node_pool = true
  cluster_autoscaling {
    enabled = var.nap
    auto_provisioning_defaults {
      shielded_instance_config {
        enable_integrity_monitoring = true
        enable_secure_boot          = false
      }
    }
  }
}
