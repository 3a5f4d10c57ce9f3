variable "open" {
  type = any
}
variable "quoted" {
  type = any
}

resource "google_container_node_pool" "open" {
  cluster = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.open == 1
      enable_secure_boot          = var.quoted == "yes"
    }
  }
}
