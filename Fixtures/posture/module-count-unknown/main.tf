variable "enabled" { type = bool }
module "np" {
  source = "./np"
  count  = var.enabled ? 1 : 0
}
