locals {
  watch = false
}
variable "boot" {
  default = "true"
}
