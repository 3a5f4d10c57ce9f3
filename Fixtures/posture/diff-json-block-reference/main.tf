resource "google_container_node_pool" "copy" {
  cluster = "shared"
  node_config {
    shielded_instance_config {
      enable_secure_boot          = google_container_node_pool.model.node_config[0].shielded_instance_config[0].enable_secure_boot
      enable_integrity_monitoring = one(google_container_node_pool.model.node_config[*].shielded_instance_config[0].enable_integrity_monitoring)
    }
  }
}

resource "google_container_node_pool" "careful" {
  for_each = { only = google_container_node_pool.model }
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_secure_boot          = try(each.value.node_config[0].shielded_instance_config[0].enable_secure_boot, false)
      enable_integrity_monitoring = try(google_container_node_pool.model.node_config[0].shielded_instance_config[0].enable_integrity_monitoring, true)
    }
  }
}
