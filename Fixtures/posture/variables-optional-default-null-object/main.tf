variable "pools" {
  type = list(object({
    name = string
    shield = optional(object({
      watch  = optional(bool, false)
      secure = optional(bool)
    }))
  }))
  default = [
    { name = "a" },
    { name = "b", shield = {} },
  ]
}
resource "google_container_node_pool" "work" {
  count   = length(var.pools)
  name    = var.pools[count.index].name
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = try(var.pools[count.index].shield.watch, true)
      enable_secure_boot          = var.pools[count.index].shield == null ? true : var.pools[count.index].shield.secure
    }
  }
}
