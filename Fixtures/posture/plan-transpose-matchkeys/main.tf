locals {
  duties = { watch = ["a", "b"], boot = ["b", "c"] }
  pools  = transpose(local.duties)
}

resource "google_container_node_pool" "t" {
  for_each = local.pools
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = contains(each.value, "watch")
      enable_secure_boot          = length(matchkeys([true], ["boot"], each.value)) == 1
    }
  }
}
