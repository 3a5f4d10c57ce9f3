resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = yamldecode(file("${path.module}/missing.yaml")).watch
      enable_secure_boot          = try(yamldecode(file("${path.module}/missing.yaml")).boot, true)
    }
  }
}
