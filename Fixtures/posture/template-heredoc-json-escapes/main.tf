locals {
  doc = jsondecode(<<EOT
{
  "im": false,
  "path": "C:\\tmp",
  "literal": "$${no} %%{no}"
}
EOT
  )
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = local.doc.im
      enable_secure_boot          = local.doc.path == "C:\\tmp" && local.doc.literal == "$${no} %%{no}"
    }
  }
}
