locals {
  shields = [for s in local.raw : s if s.use]
}

output "made" { value = google_container_node_pool.j[*].cluster }
