variable "flags" {
  type    = list(any)
  default = [true, null, "false"]
}

resource "google_container_node_pool" "f" {
  count = length(var.flags)
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.flags[count.index]
      enable_secure_boot          = var.flags[count.index] == null
    }
  }
}
