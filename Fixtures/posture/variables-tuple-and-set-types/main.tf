variable "triple" {
  type    = tuple([string, bool, number])
  default = [1, "false", "2"]
}
variable "pools" {
  type = set(object({ name = string, secure = optional(bool, false) }))
  default = [
    { name = "y" },
    { name = "x", secure = "true" },
  ]
}
resource "google_container_node_pool" "work" {
  for_each = { for p in var.pools : p.name => p }
  name     = each.key
  cluster  = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = each.key == "x" ? var.triple[1] : var.triple[0] == "1" && var.triple[2] == 2
      enable_secure_boot          = each.value.secure
    }
  }
}
