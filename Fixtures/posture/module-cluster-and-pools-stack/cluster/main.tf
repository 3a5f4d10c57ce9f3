variable "name" { type = string }
variable "strict" {
  type    = bool
  default = false
}
resource "google_container_cluster" "this" {
  name                     = var.name
  location                 = "europe-west4"
  remove_default_node_pool = true
  initial_node_count       = 1
  enable_shielded_nodes    = var.strict ? true : null
}
output "id" {
  value = google_container_cluster.this.id
}
output "strict" {
  value = var.strict
}
