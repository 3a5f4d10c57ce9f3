variable "watch" {}
resource "google_container_node_pool" "a" {
  name    = "a"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.watch
      enable_secure_boot          = true
    }
  }
}
resource "google_container_node_pool" "b" {
  name    = "b"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.watch != false
      enable_secure_boot          = var.watch == "false"
    }
  }
}
