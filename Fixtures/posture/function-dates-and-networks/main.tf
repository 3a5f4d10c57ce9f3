resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = formatdate("YYYY", "2019-06-01T00:00:00Z") == "2026"
      enable_secure_boot          = cidrsubnet("10.4.0.0/14", 2, 1) == "10.5.0.0/16" && cidrhost("10.12.127.0/20", 16) == "10.12.112.16"
    }
  }
}
