resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = "true" == true
      enable_secure_boot          = 1 == "1"
    }
  }
}

resource "google_container_node_pool" "spare" {
  name    = "spare"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = "true" != true
      enable_secure_boot          = [1, "a"] == [1, "a"] && { a = 1 } == { "a" = 1 }
    }
  }
}
