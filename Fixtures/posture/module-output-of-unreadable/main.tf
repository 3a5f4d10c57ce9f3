module "defaults" {
  source  = "app.terraform.io/acme/tags/null"
  version = "0.3.0"
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    tags = module.defaults.tags
    shielded_instance_config {
      enable_integrity_monitoring = module.defaults.watched
      enable_secure_boot          = try(module.defaults.secure, true) || true
    }
  }
}
