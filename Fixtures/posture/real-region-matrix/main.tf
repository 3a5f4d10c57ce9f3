variable "regions" {
  type    = set(string)
  default = ["us-east1", "europe-west1"]
}
locals {
  pools      = { web = { spot = false }, spot = { spot = true } }
  exceptions = { "us-east1" = { spot = { integrity = false } } }
  matrix = {
    for pair in setproduct(var.regions, keys(local.pools)) :
    join("-", pair) => merge(
      { integrity = true, region = pair[0] },
      local.pools[pair[1]],
      try(local.exceptions[pair[0]][pair[1]], {}),
    )
  }
}
resource "google_container_node_pool" "matrix" {
  for_each = local.matrix
  name     = each.key
  location = each.value.region
  cluster  = "c-${each.value.region}"
  node_config {
    spot = each.value.spot
    shielded_instance_config {
      enable_integrity_monitoring = each.value.integrity
      enable_secure_boot          = each.value.spot ? false : true
    }
  }
}
