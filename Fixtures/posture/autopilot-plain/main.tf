resource "google_container_cluster" "main" {
  name             = "auto"
  location         = "europe-west1"
  enable_autopilot = true
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = false
    }
  }
  cluster_autoscaling {
    auto_provisioning_defaults {
      service_account = "nodes@acme.iam.gserviceaccount.com"
    }
  }
}
