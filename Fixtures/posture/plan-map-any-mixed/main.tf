variable "switch" {
  type = map(any)
}

resource "google_container_node_pool" "any" {
  for_each = var.switch
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = each.value
      enable_secure_boot          = each.value == "true"
    }
  }
}
