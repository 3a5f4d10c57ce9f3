variable "env" {
  default = "stage"
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.env == "dev" ? true : var.env == "stage" ? false : true
      enable_secure_boot          = (var.env == "dev" ? false : var.env == "stage") ? true : false
    }
  }
}
