locals {
  names = [for n in toset(["zeta", "mid", "alpha"]) : n]
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = local.names[0] == "zeta"
      enable_secure_boot          = local.names[length(local.names) - 1] == "zeta"
    }
  }
}
