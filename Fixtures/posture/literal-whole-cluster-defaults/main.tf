resource "google_container_cluster" "main" {
  name     = "bare"
  location = "asia-northeast1"
}
