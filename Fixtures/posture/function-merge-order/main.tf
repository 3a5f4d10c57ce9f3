locals {
  base     = { shield = { watch = true, secure = false }, size = 1 }
  override = { shield = { watch = false } }
  final    = merge(local.base, null, local.override)
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = local.final.shield.watch
      enable_secure_boot          = try(local.final.shield.secure, true)
    }
  }
}
