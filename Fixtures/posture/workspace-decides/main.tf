locals {
  prod = terraform.workspace == "prod"
}
resource "google_container_node_pool" "work" {
  name    = "work-${terraform.workspace}"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = local.prod
      enable_secure_boot          = local.prod ? true : "true"
    }
  }
}
