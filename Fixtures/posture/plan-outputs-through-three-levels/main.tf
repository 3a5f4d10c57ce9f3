module "policy" {
  source   = "./policy"
  for_each = { strict = "high", loose = "low" }
  level    = each.value
}

module "region" {
  source   = "./region"
  for_each = module.policy
  rules    = each.value.rules
  others   = values(module.policy)[*].rules.watch
}
