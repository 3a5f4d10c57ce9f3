variable "cluster" { type = string }
variable "defaults" { type = map(bool) }
variable "pools" {
  type = map(map(bool))
}
resource "google_container_node_pool" "this" {
  for_each = { for name, p in var.pools : name => merge(var.defaults, p) }
  name     = each.key
  cluster  = var.cluster
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = each.value.integrity
      enable_secure_boot          = each.value["secure"]
    }
  }
}
