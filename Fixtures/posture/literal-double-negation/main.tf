resource "google_container_cluster" "main" {
  name                  = "algebra"
  location              = "us-east4-b"
  initial_node_count    = 1
  enable_shielded_nodes = !(1 > 2) == false
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = !!false
      enable_secure_boot          = !(true && false)
    }
  }
}
