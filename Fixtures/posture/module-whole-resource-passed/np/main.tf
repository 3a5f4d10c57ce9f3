variable "cluster" {
  type = any
}
resource "google_container_node_pool" "a" {
  name    = "a"
  cluster = var.cluster.id
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.cluster.enable_shielded_nodes
      enable_secure_boot          = var.cluster.name == "whole"
    }
  }
}
resource "google_container_node_pool" "b" {
  name    = "b"
  cluster = var.cluster.id
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.cluster.endpoint != "10.0.0.2"
      enable_secure_boot          = var.cluster.location == "us-west1"
    }
  }
}
