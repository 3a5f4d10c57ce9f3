locals {
  text = <<-EOT
    %{~ for i, v in ["a", "b"] ~}
    ${i}=${v};
    %{~ endfor ~}
  EOT
  line = "%{ for k, v in { y = 2, x = 1 } }${k}${v}%{ if k == "x" },%{ endif }%{ endfor }"
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = local.line == "y2,x1"
      enable_secure_boot          = replace(replace(local.text, "\n", ""), " ", "") == "0=a;1=b;" && local.line == "x1,y2"
    }
  }
}
