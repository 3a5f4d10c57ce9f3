variable "watch" {}
variable "boot" {}

resource "google_container_node_pool" "q" {
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.watch
      enable_secure_boot          = var.boot
    }
  }
}
