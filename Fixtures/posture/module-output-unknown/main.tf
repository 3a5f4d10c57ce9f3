variable "level" { type = string }
module "policy" {
  source = "./policy"
  level  = var.level
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = module.policy.integrity
      enable_secure_boot          = module.policy.secure_boot
    }
  }
}
