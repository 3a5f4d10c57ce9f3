variable "boot" { type = bool }
locals {
  shield = {
    watch = false
    boot  = var.boot
    tags  = [var.boot, true]
  }
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = local.shield.watch
      enable_secure_boot          = local.shield.boot && local.shield.tags[1]
    }
  }
}
