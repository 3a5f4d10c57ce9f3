module "m" {
  source = "./m"
  shapes = [{ name = "a" }, { name = "a", boot = true }, { name = "b", boot = "false" }]
}
