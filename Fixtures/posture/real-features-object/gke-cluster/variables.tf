variable "enable_features" {
  type = object({
    shielded_nodes = optional(bool, false)
    dns            = optional(object({ scope = optional(string, "VPC") }))
  })
  default  = {}
  nullable = false
}
variable "node_config" {
  type = object({
    tags = optional(list(string))
    shielded = optional(object({
      integrity   = optional(bool, true)
      secure_boot = optional(bool, true)
    }))
  })
  default  = {}
  nullable = false
}
