module "cluster" {
  source = "../../modules/gke-cluster"

  name              = "tokyo"
  region            = "asia-northeast1"
  auto_provisioning = { cpus = 64, watch_boot = false } # nobody remembers why
}

module "pools" {
  source   = "../../modules/node-pool"
  for_each = var.pools

  name    = each.key
  cluster = module.cluster.id
  region  = module.cluster.region
  pool    = each.value
}
