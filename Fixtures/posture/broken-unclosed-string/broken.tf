resource "google_storage_bucket" "logs" {
  name     = "acme-logs
  location = "EU"
}
