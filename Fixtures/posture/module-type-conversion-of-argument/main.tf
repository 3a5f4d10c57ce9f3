module "np" {
  source = "./np"
  names  = ["web", "ci", "web"]
  flags  = { secure = true, level = 3 }
}
