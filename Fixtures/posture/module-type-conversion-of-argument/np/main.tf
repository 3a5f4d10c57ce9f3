variable "names" { type = set(string) }
variable "flags" { type = map(string) }
resource "google_container_node_pool" "this" {
  for_each = var.names
  name     = each.key
  cluster  = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = each.key == element(reverse(sort(var.names)), 0)
      enable_secure_boot          = var.flags.secure == "true" && var.flags["level"] == "3"
    }
  }
}
