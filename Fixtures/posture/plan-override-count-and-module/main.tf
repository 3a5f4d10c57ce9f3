variable "watch" {
  type    = bool
  default = true
}

module "m" {
  source = "./m"
  watch  = var.watch
  boot   = true
}

resource "google_container_node_pool" "p" {
  count = 1
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.watch
      enable_secure_boot          = true
    }
  }
}
