# shieldwatch:ignore node-secure-boot,node-integrity-monitoring our registry vouches for it
module "gke" {
  source = "example.com/platform/gke-node-pool/google"
}
