# Cloud Foundation Fabric's Autopilot cluster: no input has a say in how the nodes boot.
public_module {
  repository = "github.com/GoogleCloudPlatform/cloud-foundation-fabric"
  version    = "57.0.0"
  folders    = ["modules/gke-cluster-autopilot"]
}

resource "google_container_cluster" "cluster" {
  enable_autopilot = true
}
