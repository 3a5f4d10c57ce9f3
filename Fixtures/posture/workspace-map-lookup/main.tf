locals {
  by_workspace = {
    default = { secure = false }
    prod    = { secure = true }
  }
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = local.by_workspace["default"].secure
      enable_secure_boot          = local.by_workspace[terraform.workspace].secure
    }
  }
}
