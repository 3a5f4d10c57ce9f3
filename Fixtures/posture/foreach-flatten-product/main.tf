locals {
  environments = {
    dev  = { secure = false, unwatched = [] }
    prod = { secure = true, unwatched = ["batch"] }
  }
  pools = flatten([
    for env, cfg in local.environments : [
      for pool in ["web", "batch"] : {
        key    = "${env}/${pool}"
        secure = cfg.secure
        watch  = !contains(cfg.unwatched, pool)
      }
    ]
  ])
}
resource "google_container_node_pool" "work" {
  for_each = { for p in local.pools : p.key => p }
  name     = replace(each.key, "/", "-")
  cluster  = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = each.value.watch
      enable_secure_boot          = each.value.secure
    }
  }
}
