resource "google_container_cluster" "a" {
  enable_autopilot = true
}
