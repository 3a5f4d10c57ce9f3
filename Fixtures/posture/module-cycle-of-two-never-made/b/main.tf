resource "google_container_node_pool" "b" {
  name    = "b"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = true
    }
  }
}
module "a" {
  source = "../a"
  count  = 0
}
