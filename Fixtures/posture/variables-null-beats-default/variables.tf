variable "watch" {
  type    = bool
  default = false
}
variable "secure_boot" {
  type    = bool
  default = true
}
