locals {
  names  = sort(distinct(concat(["web", "ci"], ["ci", "batch"])))
  states = zipmap(local.names, [true, false, true])
  byname = values({ z = "last", a = "first" })
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = local.states[element(local.names, 4)]
      enable_secure_boot = alltrue([
        local.byname[0] == "first",
        index(local.names, "web") == 2,
        join(",", slice(local.names, 0, 2)) == "batch,ci",
        keys(local.states)[0] == "batch",
      ])
    }
  }
}
