variable "watch" {
  default = false
}

resource "google_container_node_pool" "p" {
  count = 2
}

module "m" {
  boot = var.watch
}
