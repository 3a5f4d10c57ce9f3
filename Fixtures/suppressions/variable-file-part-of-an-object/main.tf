variable "pools" { type = map(object({ secure_boot = bool })) }
resource "google_container_node_pool" "this" {
  for_each = var.pools
  node_config {
    shielded_instance_config {
      enable_secure_boot = each.value.secure_boot
    }
  }
}
