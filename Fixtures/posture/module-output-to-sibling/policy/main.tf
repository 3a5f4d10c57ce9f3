variable "level" { type = string }
locals {
  table = {
    low  = { integrity = false, secure_boot = true }
    high = { integrity = true, secure_boot = true }
  }
}
output "settings" {
  value = local.table[var.level]
}
