# Autopilot under the older names: no input has a say in how the nodes boot.
public_module {
  registry        = "terraform-google-modules/kubernetes-engine/google"
  repository      = "github.com/terraform-google-modules/terraform-google-kubernetes-engine"
  version         = "44.2.0"
  folders         = ["modules/beta-autopilot-private-cluster", "modules/beta-autopilot-public-cluster"]
  has_safe_inputs = true
}

variable "kubernetes_version" {
  default = "latest"
}

resource "google_container_cluster" "primary" {
  enable_autopilot   = true
  min_master_version = var.kubernetes_version
}
