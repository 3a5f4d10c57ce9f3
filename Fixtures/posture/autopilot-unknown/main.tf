variable "autopilot" {
  type = bool
}
resource "google_container_cluster" "main" {
  name             = "maybe"
  location         = "europe-west1"
  enable_autopilot = var.autopilot
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = true
      enable_secure_boot          = true
    }
  }
}
