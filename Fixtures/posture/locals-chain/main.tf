locals {
  e = !local.d
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = local.e
      enable_secure_boot          = local.d
    }
  }
}
locals {
  c = local.b.inner["k"][0]
}
