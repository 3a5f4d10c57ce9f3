module "a" {
  source = "./m"
  shield = null
}
module "b" {
  source = "./m"
  shield = { boot = null }
}
module "c" {
  source = "./m"
}
