variable "rows" {
  type    = set(list(bool))
  default = [[true, false], [false], [], [true], [false, true]]
}

resource "google_container_cluster" "rows" {
  name = "rows"
  dynamic "node_pool" {
    for_each = var.rows
    content {
      node_config {
        shielded_instance_config {
          enable_integrity_monitoring = try(node_pool.value[0], true)
          enable_secure_boot          = try(node_pool.value[1], length(node_pool.value) == 1)
        }
      }
    }
  }
}
