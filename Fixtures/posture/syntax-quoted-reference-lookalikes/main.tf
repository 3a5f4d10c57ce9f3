locals {
  key = "computed"
  o = {
    "quoted" : false, (local.key) = true
    plain  = "enable_integrity_monitoring = true"
    true   = 1
  }
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "shielded_instance_config { enable_integrity_monitoring = true }"
  node_config {
    labels = {
      enable_integrity_monitoring = "true"
    }
    shielded_instance_config {
      enable_integrity_monitoring = local.o.quoted
      enable_secure_boot          = local.o["computed"] && local.o["true"] == 1
    }
  }
}
