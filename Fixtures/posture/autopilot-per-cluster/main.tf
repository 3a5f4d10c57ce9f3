resource "google_container_cluster" "main" {
  for_each              = { auto = true, standard = false }
  name                  = each.key
  location              = "europe-west1"
  enable_autopilot      = each.value ? true : null
  enable_shielded_nodes = each.value ? null : false
  initial_node_count    = 1
}
