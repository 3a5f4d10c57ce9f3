variable "rules" {
  type = object({ watch = bool, boot = optional(bool, false) })
}
variable "others" { type = list(bool) }

module "pool" {
  source = "../pool"
  count  = length(var.others)
  watch  = var.rules.watch || var.others[count.index]
  boot   = var.rules.boot
}
