variable "name" {
  type = string
}
variable "node_pools" {
  type        = list(map(any))
  description = "List of maps containing node pools"
  default = [
    {
      name = "default-node-pool"
    },
  ]
}
variable "remove_default_node_pool" {
  type    = bool
  default = true
}
