module "identity" {
  source  = "terraform-google-modules/kubernetes-engine/google//modules/workload-identity"
  version = "~> 30.0"
  name    = "app"
}

module "auth" {
  source       = "terraform-google-modules/kubernetes-engine/google//modules/auth"
  cluster_name = "prod"
}
