module "x" {
  source = "./leaf"
  mode   = "x"
}
module "y" {
  source = "./mid"
}
