module "gke" {
  source = "/srv/terraform/modules/gke-cluster"
  name   = "prod"
}
