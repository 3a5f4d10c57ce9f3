module "probe" {
  source = "./probe"
  count  = 3
  n      = count.index
}

module "named" {
  source   = "./probe"
  for_each = toset(["2", "0"])
  n        = each.value
}

resource "google_container_node_pool" "a" {
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = alltrue(module.probe[*].even)
      enable_secure_boot          = module.probe[2].even && one([for k, m in module.named : m.even if k == "2"])
    }
  }
}

resource "google_container_node_pool" "b" {
  for_each = { for k, m in module.named : "n${k}" => m }
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = each.value.even
      enable_secure_boot          = each.value.deep.list[0]
    }
  }
}
