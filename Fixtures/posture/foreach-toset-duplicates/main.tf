resource "google_container_node_pool" "work" {
  for_each = toset(["web", "batch", "web"])
  name     = each.value
  cluster  = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = each.key != "batch"
      enable_secure_boot          = contains(["web", "batch"], each.value)
    }
  }
}
