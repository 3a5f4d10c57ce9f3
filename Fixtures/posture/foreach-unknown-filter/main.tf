variable "skip" {
  type = string
}
resource "google_container_node_pool" "work" {
  for_each = toset([for n in ["web"] : n if n != var.skip])
  name     = each.key
  cluster  = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = false
      enable_secure_boot          = true
    }
  }
}
