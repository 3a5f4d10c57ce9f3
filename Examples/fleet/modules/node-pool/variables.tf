variable "name" { type = string }
variable "cluster" { type = string }
variable "region" { type = string }

variable "pool" {
  type = object({
    machine_type = optional(string, "e2-standard-4")
    max_nodes    = optional(number, 3)
    labels       = optional(map(string), {})
    watch_boot   = optional(bool, true)
    secure_boot  = optional(bool, true)
  })
}
