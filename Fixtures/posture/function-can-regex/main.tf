variable "name" {
  default = "prod-eu1"
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = can(regex("^dev-", var.name))
      enable_secure_boot          = regex("^([a-z]+)-([a-z]+)\\d$", var.name)[1] == "eu" && regex("(?P<env>[a-z]+)-", var.name).env == "prod"
    }
  }
}
