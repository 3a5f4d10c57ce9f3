variable "env" {
  default = "prod"
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = (
        # prod is watched by another tool
        var.env == "prod"
        ? false // not here
        : (
          true
          || false
        )
        /* end */
      )
      enable_secure_boot = alltrue([
        var.env
        == "prod", # first
        !(
          false
          && true
        ),
      ])
    }
  }
}
