resource "google_storage_bucket" "logs" {
  name          = "acme-logs"
  location      = "EU"
  force_destroy = false
  labels = {
    secure = "true"
  }
}
resource "google_service_account" "nodes" {
  account_id = "nodes"
}
resource "google_container_node_pool" "a" {
  name    = "a"
  cluster = "prod"
  node_config {
    service_account = google_service_account.nodes.email
    shielded_instance_config {
      enable_integrity_monitoring = google_storage_bucket.logs.force_destroy
      enable_secure_boot          = google_storage_bucket.logs.labels["secure"]
    }
  }
}
resource "google_container_node_pool" "b" {
  name    = "b"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = endswith(google_service_account.nodes.email, ".com")
      enable_secure_boot          = google_service_account.nodes.account_id == "nodes"
    }
  }
}
