locals {
  pairs = setproduct(["a", "b"], [1, 2])
}
resource "google_container_node_pool" "work" {
  count   = length(range(2))
  name    = "work-${count.index}"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = local.pairs[count.index][1] == 1
      enable_secure_boot          = length(local.pairs) == 4 && local.pairs[3][0] == "b" && range(1, 10, 4)[2] == 9
    }
  }
}
