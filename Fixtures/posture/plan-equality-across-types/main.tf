variable "flag" {
  type    = bool
  default = true
}

resource "google_container_node_pool" "q" {
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.flag == "true"
      enable_secure_boot          = tostring(var.flag) == "true"
    }
  }
}

resource "google_container_node_pool" "r" {
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = [true] == tolist([true])
      enable_secure_boot          = { a = null } == { a = null }
    }
  }
}

resource "google_container_node_pool" "s" {
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = contains(["true"], var.flag)
      enable_secure_boot          = contains([1, 2], "1")
    }
  }
}
