variable "boot" {
  type = bool
}

locals {
  flags = toset([true, var.boot])
}

module "typed" {
  source = "./typed"
  flags  = [true, var.boot]
}

resource "google_container_node_pool" "first" {
  cluster = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = [for f in local.flags : f][0]
      enable_secure_boot          = tolist(local.flags)[0]
    }
  }
}

resource "google_container_node_pool" "number" {
  cluster = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = length([for f in local.flags : f]) == 2
      enable_secure_boot          = try(one(local.flags), false)
    }
  }
}

resource "google_container_node_pool" "spread" {
  cluster = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = coalesce(local.flags...)
      enable_secure_boot          = anytrue(local.flags)
    }
  }
}
