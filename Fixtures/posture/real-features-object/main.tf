module "cluster" {
  source = "./gke-cluster"
  enable_features = {
    dns = {}
  }
  node_config = {
    shielded = { integrity = false }
  }
}
