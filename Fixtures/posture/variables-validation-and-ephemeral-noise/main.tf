variable "unused" {
  type = string
}
variable "monitoring" {
  type        = string
  description = <<-EOT
    One of on, off.
    enable_integrity_monitoring = true
  EOT
  default     = "off"
  validation {
    condition     = contains(["on", "off"], var.monitoring)
    error_message = "Say on or off."
  }
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = var.monitoring == "on"
      enable_secure_boot          = var.monitoring != "on"
    }
  }
}
