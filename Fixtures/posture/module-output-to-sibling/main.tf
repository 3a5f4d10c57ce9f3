module "policy" {
  source = "./policy"
  level  = "low"
}
module "np" {
  source = "./np"
  watch  = module.policy.settings.integrity
  secure = module.policy.settings["secure_boot"]
}
