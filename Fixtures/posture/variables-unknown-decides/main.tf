variable "x" {
  type = bool
}
resource "google_container_node_pool" "a" {
  name    = "a"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = true && var.x
      enable_secure_boot          = false || !var.x
    }
  }
}
resource "google_container_node_pool" "b" {
  name    = "b"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.x ? null : false
      enable_secure_boot          = var.x ? null : true
    }
  }
}
