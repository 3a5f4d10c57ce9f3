resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  dynamic "node_config" {
    for_each = { standard = { shields = [{ w = false }] } }
    iterator = cfg
    content {
      machine_type = "e2-${cfg.key}-4"
      dynamic "shielded_instance_config" {
        for_each = cfg.value.shields
        iterator = sh
        content {
          enable_integrity_monitoring = sh.value.w
          enable_secure_boot          = cfg.key == "standard" && sh.key == 0
        }
      }
    }
  }
}
