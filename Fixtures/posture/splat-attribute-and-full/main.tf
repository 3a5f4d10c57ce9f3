locals {
  rows = [
    { flags = [false, true] },
    { flags = [true, false] },
  ]
  legacy = local.rows.*.flags[0]
  full   = local.rows[*].flags[0]
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = local.full[0]
      enable_secure_boot          = local.legacy[1]
    }
  }
}
