variable "a" { type = bool }
variable "b" { type = bool }
variable "c" { type = bool }
variable "d" { type = bool }
resource "google_container_node_pool" "a" {
  name    = "a"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.a
      enable_secure_boot          = true
    }
  }
}
resource "google_container_node_pool" "b" {
  name    = "b"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.b
      enable_secure_boot          = true
    }
  }
}
resource "google_container_node_pool" "c" {
  name    = "c"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.c
      enable_secure_boot          = true
    }
  }
}
resource "google_container_node_pool" "d" {
  name    = "d"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.d
      enable_secure_boot          = true
    }
  }
}
