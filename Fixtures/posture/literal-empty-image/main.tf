variable "image" {
  default = ""
}

resource "google_container_node_pool" "literal" {
  node_config {
    image_type = ""
    shielded_instance_config {
      enable_secure_boot = true
    }
  }
}

resource "google_container_node_pool" "by_variable" {
  node_config {
    image_type = var.image
    shielded_instance_config {
      enable_secure_boot = true
    }
  }
}

resource "google_container_cluster" "main" {
  remove_default_node_pool = true
  cluster_autoscaling {
    enabled = true
    auto_provisioning_defaults {
      image_type = ""
      shielded_instance_config {
        enable_secure_boot = true
      }
    }
  }
}

module "gke" {
  source  = "terraform-google-modules/kubernetes-engine/google"
  version = "44.2.0"
  node_pools = [
    { name = "a", image_type = "", enable_secure_boot = true },
  ]
}
