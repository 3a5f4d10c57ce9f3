resource "google_container_node_pool" "a" {
  name    = "a"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = one([])
      enable_secure_boot          = one([for b in [true] : b if !b])
    }
  }
}
resource "google_container_node_pool" "b" {
  name    = "b"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = one(toset([false, false]))
      enable_secure_boot          = one(setintersection(["true", "x"], ["true", "y"]))
    }
  }
}
