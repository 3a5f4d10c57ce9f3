locals {
  single  = { watch = false, boot = true }
  nothing = null
}
resource "google_container_node_pool" "a" {
  name    = "a"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = (local.single[*].watch)[0]
      enable_secure_boot          = one(local.single.*.boot)
    }
  }
}
resource "google_container_node_pool" "b" {
  name    = "b"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = one(local.nothing[*])
      enable_secure_boot          = one([for x in local.nothing[*] : true])
    }
  }
}
