variable "level" { type = string }
output "level" {
  value     = var.level
  sensitive = false
}
