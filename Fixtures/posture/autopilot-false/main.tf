resource "google_container_cluster" "main" {
  name             = "standard"
  location         = "europe-west1"
  enable_autopilot = false
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = false
      enable_secure_boot          = true
    }
  }
}
