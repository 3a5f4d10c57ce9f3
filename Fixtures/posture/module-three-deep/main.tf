module "platform" {
  for_each = { eu = true, us = false }
  source   = "./modules/platform"
  relaxed  = each.value
}
