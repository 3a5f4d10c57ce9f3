locals {
  no  = false
  env = "prod"
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = "${local.no}"
      enable_secure_boot          = "${local.env}-${local.no}" == "prod-false" && "${local.no}" == false
    }
  }
}
