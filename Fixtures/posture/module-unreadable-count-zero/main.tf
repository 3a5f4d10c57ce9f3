variable "enabled" {
  type    = bool
  default = false
}
module "gke" {
  source  = "app.terraform.io/acme/gke/google"
  version = "1.0.0"
  count   = var.enabled ? 1 : 0
}
