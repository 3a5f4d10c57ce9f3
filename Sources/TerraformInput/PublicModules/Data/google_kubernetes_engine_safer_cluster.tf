# The safer cluster is the beta private cluster with some inputs decided, among them the removed default pool.
public_module {
  registry   = "terraform-google-modules/kubernetes-engine/google"
  repository = "github.com/terraform-google-modules/terraform-google-kubernetes-engine"
  version    = "44.2.0"
  folders    = ["modules/safer-cluster", "modules/safer-cluster-update-variant"]
}

variable "enable_shielded_nodes" {
  default = true
}

variable "kubernetes_version" {
  default = "latest"
}

variable "node_pools" {
  default = [{ name = "default-node-pool" }]
}

module "gke" {
  source                   = "../beta-private-cluster"
  enable_shielded_nodes    = var.enable_shielded_nodes
  kubernetes_version       = var.kubernetes_version
  node_pools               = var.node_pools
  remove_default_node_pool = true
}
