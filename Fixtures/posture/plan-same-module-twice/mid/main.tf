locals { modes = ["y", "x"] }
module "leaf" {
  source   = "../leaf"
  for_each = { for i, m in local.modes : i => m if i < 5 }
  mode     = each.value
}
