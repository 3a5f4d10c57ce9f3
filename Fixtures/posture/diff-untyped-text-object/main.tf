variable "untyped" {
  default = { watch = false, boot = true }
}
variable "listed" {}
variable "open" {
  type = any
}
variable "shape" {
  type = any
}

resource "google_container_node_pool" "untyped" {
  cluster = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = try(var.untyped.watch, true)
      enable_secure_boot          = can(var.listed[0])
    }
  }
}

resource "google_container_node_pool" "open" {
  cluster = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.open == true
      enable_secure_boot          = try(var.shape.boot, false)
    }
  }
}
