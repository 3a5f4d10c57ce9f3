locals {
  text = <<-EOT
    %{~ for v in ["a", "b"] ~}
    ${v};
    %{~ endfor ~}
  EOT
  plain = <<-EOT
    x: 1
      y: 2
  EOT
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = local.plain == "    x: 1\n      y: 2\n"
      enable_secure_boot          = local.text == "    a;\n    b;\n" && local.plain == "x: 1\n  y: 2\n"
    }
  }
}
