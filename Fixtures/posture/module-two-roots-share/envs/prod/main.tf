variable "watch" { type = bool }
module "prod_pool" {
  source = "../../modules/np"
  watch  = var.watch
}
