variable "name" { type = string }
variable "cluster" { type = string }
variable "region" { type = string }

variable "pool" {
  type = object({
    machine_type = optional(string)
    max_nodes    = optional(number)
    watch_boot   = optional(bool)
    secure_boot  = optional(bool)
  })
}
