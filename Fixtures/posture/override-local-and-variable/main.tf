variable "boot" {
  type        = bool
  default     = false
  description = "Secure Boot"
}
locals {
  watch = true
  other = true
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = local.watch && local.other
      enable_secure_boot          = var.boot
    }
  }
}
