variable "watch" { type = bool }
module "dev_pool" {
  source = "../../modules/np"
  watch  = var.watch
}
