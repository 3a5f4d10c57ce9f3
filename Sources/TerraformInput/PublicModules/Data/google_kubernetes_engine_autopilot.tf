# Autopilot: no input has a say in how the nodes boot.
public_module {
  registry        = "terraform-google-modules/kubernetes-engine/google"
  repository      = "github.com/terraform-google-modules/terraform-google-kubernetes-engine"
  version         = "44.2.0"
  folders         = ["modules/gke-autopilot-cluster"]
  has_safe_inputs = true
}

variable "min_master_version" {
  default = null
}

resource "google_container_cluster" "main" {
  enable_autopilot   = true
  min_master_version = var.min_master_version
}
