locals {
  unset = null
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = coalesce(local.unset, false, true)
      enable_secure_boot          = coalescelist([], [true], [false])[0] && compact(["", null, "x"])[0] == "x"
    }
  }
}
