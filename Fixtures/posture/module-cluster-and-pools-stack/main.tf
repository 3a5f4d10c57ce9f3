module "cluster" {
  source = "./cluster"
  name   = "prod"
}
module "pools" {
  source  = "./pools"
  cluster = module.cluster.id
  defaults = {
    integrity = true
    secure    = true
  }
  pools = {
    general = {}
    spot    = { integrity = module.cluster.strict }
  }
}
