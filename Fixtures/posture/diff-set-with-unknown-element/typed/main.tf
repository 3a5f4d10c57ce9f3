variable "flags" {
  type = set(bool)
}

resource "google_container_node_pool" "p" {
  cluster = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = element(tolist(var.flags), 0)
      enable_secure_boot          = sum([for f in var.flags : 1]) == 1
    }
  }
}
