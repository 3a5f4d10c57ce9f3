resource "terraform_data" "flag" {
  input = "static"
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = terraform_data.flag.id != ""
      enable_secure_boot          = terraform_data.flag.input == "static"
    }
  }
}
