variable "level" {}

output "rules" {
  value = { watch = var.level == "high", boot = contains(["high", "mid"], var.level) ? "true" : null }
}
