resource "google_container_cluster" "main" {
  name     = "inline"
  location = "us-west1"
  dynamic "node_pool" {
    for_each = { zeta = false, alpha = true }
    content {
      name = node_pool.key
      node_config {
        shielded_instance_config {
          enable_integrity_monitoring = node_pool.value
          enable_secure_boot          = true
        }
      }
    }
  }
  node_pool {
    name = "static"
  }
}
