variable "unwatched" {
  default = ["ci"]
}
locals {
  pools = yamldecode(<<-YAML
    # pools of the team
    pools:
    %{~ for name in ["ci", "web"] ~}

      ${name}:
        integrity: ${contains(var.unwatched, name) ? "false" : "true"}
        secure: "${"tr${"ue"}"}"
    %{~ endfor ~}

  YAML
  ).pools
}
resource "google_container_node_pool" "work" {
  for_each = local.pools
  name     = each.key
  cluster  = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = each.value.integrity
      enable_secure_boot          = each.value.secure
    }
  }
}
