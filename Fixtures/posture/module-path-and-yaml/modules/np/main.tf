locals {
  defaults = yamldecode(file("${path.module}/defaults.yaml"))
}
resource "google_container_node_pool" "this" {
  name    = "np"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = local.defaults.watch
      enable_secure_boot          = local.defaults.secure
    }
  }
}
