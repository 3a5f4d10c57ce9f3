variable "given" { type = map(bool) }

locals {
  sure  = merge(var.given, { watch = true, boot = true })
  other = merge({ watch = true, boot = true }, var.given)
}

resource "google_container_node_pool" "sure" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot          = local.sure.boot
      enable_integrity_monitoring = local.sure["watch"]
    }
  }
}

resource "google_container_node_pool" "other" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot          = local.other.boot
      enable_integrity_monitoring = local.other["watch"]
    }
  }
}
