resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = "%{ if true } true%{ endif }"
      enable_secure_boot          = "%{ for s in ["t", "r", "u", "e"] }${s}%{ endfor }"
    }
  }
}
