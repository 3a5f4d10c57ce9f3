resource "google_container_node_pool" "a" {
  name    = "a"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = tobool("false")
      enable_secure_boot          = tomap({ a = tostring(true), b = 1 })["a"]
    }
  }
}
resource "google_container_node_pool" "b" {
  name    = "b"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = tobool(null)
      enable_secure_boot          = tolist([null, "true"])[0]
    }
  }
}
