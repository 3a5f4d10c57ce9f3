locals {
  cfg = jsondecode(file("${path.root}/pool.json"))
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = local.cfg.pools[0]["integrity monitoring"]
      enable_secure_boot          = local.cfg.pools[0].secure
    }
  }
}
