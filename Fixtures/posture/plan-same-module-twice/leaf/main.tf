variable "mode" {}
locals {
  file = "${path.module}/${var.mode}.json"
  conf = fileexists(local.file) ? jsondecode(file(local.file)) : { watch = true, boot = true }
}

resource "google_container_node_pool" "p" {
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = local.conf.watch
      enable_secure_boot          = local.conf.boot
    }
  }
}
