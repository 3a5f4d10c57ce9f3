variable "pools" {
  type = map(object({
    machine_type = optional(string, "e2-standard-4")
    max_nodes    = optional(number, 3)
    labels       = optional(map(string), {})
    watch_boot   = optional(bool, true)
    secure_boot  = optional(bool, true)
  }))
}
