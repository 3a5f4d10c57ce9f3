# One node pool; what its object leaves out, the provider decides.
public_module {
  registry   = "terraform-google-modules/kubernetes-engine/google"
  repository = "github.com/terraform-google-modules/terraform-google-kubernetes-engine"
  version    = "44.2.0"
  folders    = ["modules/gke-node-pool"]
}

variable "node_config" {
  type = object({
    image_type = optional(string)
    shielded_instance_config = optional(object({
      enable_integrity_monitoring = optional(bool)
      enable_secure_boot          = optional(bool)
    }))
  })
  default = null
}

resource "google_container_node_pool" "main" {
  node_config {
    image_type = try(var.node_config.image_type, null)
    shielded_instance_config {
      enable_integrity_monitoring = try(var.node_config.shielded_instance_config.enable_integrity_monitoring, null)
      enable_secure_boot          = try(var.node_config.shielded_instance_config.enable_secure_boot, null)
    }
  }
}
