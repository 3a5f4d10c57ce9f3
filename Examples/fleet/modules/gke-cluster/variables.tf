variable "name" { type = string }
variable "region" { type = string }

variable "channel" {
  type    = string
  default = "REGULAR"
}

variable "shielded_nodes" {
  type    = bool
  default = true
}

variable "auto_provisioning" {
  description = "What auto-provisioning may make; null switches it off."
  type = object({
    cpus       = number
    watch_boot = optional(bool, true)
  })
  default = null
}
