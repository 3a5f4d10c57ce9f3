variable "pools" {
  type = map(object({
    machine_type = optional(string)
    max_nodes    = optional(number)
    watch_boot   = optional(bool)
    secure_boot  = optional(bool)
  }))
}
