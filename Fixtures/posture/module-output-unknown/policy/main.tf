variable "level" { type = string }
output "integrity" {
  value = var.level == "high"
}
output "secure_boot" {
  value = length([var.level]) == 1
}
