# Cloud Foundation Fabric's Autopilot cluster: no input has a say in how the nodes boot.
public_module {
  repository      = "github.com/GoogleCloudPlatform/cloud-foundation-fabric"
  version         = "57.0.0"
  folders         = ["modules/gke-cluster-autopilot"]
  has_safe_inputs = true
}

variable "min_master_version" {
  default = null
}

resource "google_container_cluster" "cluster" {
  enable_autopilot   = true
  min_master_version = var.min_master_version
}
