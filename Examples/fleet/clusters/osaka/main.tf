# The recovery site, older than the modules.
resource "google_container_cluster" "osaka" {
  name                  = "osaka"
  location              = "asia-northeast2"
  initial_node_count    = 3
  enable_shielded_nodes = var.shielded_nodes

  node_config {
    machine_type = "e2-standard-4"
    shielded_instance_config {
      enable_secure_boot          = true
      enable_integrity_monitoring = true
    }
  }
}

variable "shielded_nodes" {
  description = "Set by the deployment pipeline."
  type        = bool
}
