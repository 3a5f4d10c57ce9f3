variable "matrix" {
  default = [[true, false], [false, true]]
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.matrix.0[1]
      enable_secure_boot          = var.matrix[1].1 && var.matrix[0].0
    }
  }
}
