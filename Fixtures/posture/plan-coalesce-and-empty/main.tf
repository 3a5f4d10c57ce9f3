variable "empty" { default = "" }
variable "none" {
  type    = bool
  default = null
}

resource "google_container_node_pool" "c" {
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = coalesce(var.empty, "false")
      enable_secure_boot          = coalesce(var.none, false, true)
    }
  }
}

resource "google_container_node_pool" "l" {
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = coalescelist([], [false])[0]
      enable_secure_boot          = coalesce(var.none, true)
    }
  }
}
