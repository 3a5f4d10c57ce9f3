# Autopilot: no input has a say in how the nodes boot.
public_module {
  registry   = "terraform-google-modules/kubernetes-engine/google"
  repository = "github.com/terraform-google-modules/terraform-google-kubernetes-engine"
  version    = "44.2.0"
  folders = [
    "modules/gke-autopilot-cluster",
    "modules/beta-autopilot-private-cluster",
    "modules/beta-autopilot-public-cluster",
  ]
}

resource "google_container_cluster" "main" {
  enable_autopilot = true
}
