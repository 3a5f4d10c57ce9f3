locals {
  config = yamldecode(templatefile("${path.module}/templates/pool.yaml.tftpl", {
    watch = false
    flags = ["secure_boot", "extra"]
  }))
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = local.config.watch
      enable_secure_boot          = local.config.secure_boot
    }
  }
}
