locals {
  cfg = { watch = false, nothing = null }
}
resource "google_container_node_pool" "a" {
  name    = "a"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = lookup(local.cfg, "watch", true)
      enable_secure_boot          = try(local.cfg.missing, local.cfg["gone"], tobool("maybe"), true)
    }
  }
}
resource "google_container_node_pool" "b" {
  name    = "b"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = try(local.cfg.nothing, false)
      enable_secure_boot          = try(local.cfg.nothing, true)
    }
  }
}
