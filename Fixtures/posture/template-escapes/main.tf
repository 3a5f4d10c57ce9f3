resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = "a\tb" == "a\\tb"
      enable_secure_boot          = length("\u00e9\n") == 2 && "$${x}" == join("", ["$", "{x}"]) && "say \"}\"" != "say"
    }
  }
}
