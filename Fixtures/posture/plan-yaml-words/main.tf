locals {
  words = yamldecode(file("${path.module}/words.yml"))
}

resource "google_container_node_pool" "w" {
  for_each = local.words
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = try(tobool(each.value), each.key == "yes")
      enable_secure_boot          = can(tobool(each.value))
    }
  }
}
