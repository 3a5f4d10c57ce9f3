locals {
  rows = csvdecode(file("${path.module}/pools.csv"))
  back = jsondecode(jsonencode({ secure = jsondecode(base64decode("eyJzIjp0cnVlfQ==")).s }))
}
resource "google_container_node_pool" "work" {
  for_each = { for r in local.rows : r.pool => r }
  name     = each.key
  cluster  = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = each.value.integrity
      enable_secure_boot          = local.back.secure
    }
  }
}
