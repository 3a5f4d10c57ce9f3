resource "google_logging_project_sink" "all" {
  project     = "harbor-prod"
  name        = "all"
  destination = "pubsub.googleapis.com/projects/harbor-prod/topics/all"
}
