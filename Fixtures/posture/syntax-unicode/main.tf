# Überwachung: 監視を有効にする 🚀
locals {
  überwacht = false
  漢字        = { "東京" = true }
}
resource "google_container_node_pool" "größe" {
  name    = "gr"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = local.überwacht /* ÄÖÜ */
      enable_secure_boot          = length("東京🚀") == 3
    }
  }
}
resource "google_container_node_pool" "prüf" {
  for_each = local.漢字
  name     = "tokio"
  cluster  = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = each.value
      enable_secure_boot          = each.key != "東京"
    }
  }
}
