variable "pools" {
  type    = list(string)
  default = []
}
resource "google_container_cluster" "main" {
  name               = "inline"
  location           = "us-west1"
  initial_node_count = 1
  dynamic "node_pool" {
    for_each = toset(var.pools)
    content {
      name = node_pool.value
    }
  }
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = false
      enable_secure_boot          = true
    }
  }
}
