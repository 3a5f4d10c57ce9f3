variable "env" {
  default = "dev"
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = "%{if var.env == "prod"}true%{else}false%{endif}"
      enable_secure_boot          = "%{ if var.env != "prod" ~}  true  %{~ else ~} false %{~ endif }"
    }
  }
}
