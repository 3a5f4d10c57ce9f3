resource "google_container_cluster" "main" {
  name                     = "edge"
  location                 = "europe-north1"
  initial_node_count       = 2
  remove_default_node_pool = null
  enable_shielded_nodes    = null
  enable_autopilot         = null
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = null
      enable_secure_boot          = null
    }
  }
}
