locals {
  teams = {
    core = { pools = { web = { watch = true }, ci = { watch = false } }, live = true }
    lab  = { pools = { gpu = { watch = true } }, live = false }
  }
  picked = [for t, team in local.teams : [for n, p in team.pools : p.watch if n != "web"] if team.live]
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = local.picked[0][0]
      enable_secure_boot          = length(local.picked) == 1 && length(flatten(local.picked)) == 1
    }
  }
}
