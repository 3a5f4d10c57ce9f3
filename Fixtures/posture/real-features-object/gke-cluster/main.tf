resource "google_container_cluster" "cluster" {
  name               = "features"
  location           = "europe-west8"
  initial_node_count = 1
  enable_shielded_nodes = (
    var.enable_features.shielded_nodes
  )
  node_config {
    tags = var.node_config.tags
    dynamic "shielded_instance_config" {
      for_each = (
        var.node_config.shielded == null
        ? []
        : [""]
      )
      content {
        enable_integrity_monitoring = var.node_config.shielded.integrity
        enable_secure_boot          = var.node_config.shielded.secure_boot
      }
    }
  }
}
