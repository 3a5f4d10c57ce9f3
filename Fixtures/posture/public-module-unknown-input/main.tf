module "gke" {
  source                    = "terraform-google-modules/kubernetes-engine/google"
  version                   = "44.2.0"
  enable_integrity_scanning = false
}
