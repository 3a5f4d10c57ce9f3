# Cloud Foundation Fabric's node pool; what its object leaves out, the provider decides.
public_module {
  repository = "github.com/GoogleCloudPlatform/cloud-foundation-fabric"
  version    = "57.0.0"
  folders    = ["modules/gke-nodepool"]
}

variable "node_config" {
  type = object({
    image_type = optional(string)
    shielded_instance_config = optional(object({
      enable_integrity_monitoring = optional(bool)
      enable_secure_boot          = optional(bool)
    }))
  })
  default = {}
}

resource "google_container_node_pool" "nodepool" {
  node_config {
    image_type = try(var.node_config.image_type, null)
    shielded_instance_config {
      enable_integrity_monitoring = try(var.node_config.shielded_instance_config.enable_integrity_monitoring, null)
      enable_secure_boot          = try(var.node_config.shielded_instance_config.enable_secure_boot, null)
    }
  }
}
