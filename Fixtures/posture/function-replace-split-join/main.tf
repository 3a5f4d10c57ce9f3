locals {
  flags = "watch=false;secure=true"
  pairs = { for p in split(";", local.flags) : split("=", p)[0] => split("=", p)[1] }
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = replace("watch-7-false", "/^watch-[0-9]+-/", "")
      enable_secure_boot          = local.pairs.secure == "true" && replace("a.b", ".", "") == "ab" && join("", [for c in ["t", "rue"] : c]) == local.pairs["secure"]
    }
  }
}
