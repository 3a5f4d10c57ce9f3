variable "how_many" {
  type    = number
  default = "2"
}

resource "google_container_node_pool" "n" {
  count = "${var.how_many}"
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = count.index < 1
      enable_secure_boot          = { 0 = true, 1 = "0" }[count.index]
    }
  }
}

resource "google_container_node_pool" "k" {
  for_each = { 10 = true, 9 = false, (true) = "1" }
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = each.value
      enable_secure_boot          = each.key == "9"
    }
  }
}
