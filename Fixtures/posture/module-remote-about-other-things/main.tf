module "vpc" {
  source       = "terraform-google-modules/network/google"
  version      = "9.0.0"
  network_name = "main"
}

module "nodes" {
  source       = "git::https://git.example.com/infra.git//compute?ref=v3"
  machine_type = "n2-standard-4"
  node_count   = 3
}

module "eks" {
  source          = "terraform-aws-modules/eks/aws"
  cluster_version = "1.30"
}
