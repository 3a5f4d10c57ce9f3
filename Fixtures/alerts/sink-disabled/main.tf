resource "google_logging_project_sink" "boots" {
  project     = "harbor-prod"
  name        = "boots"
  disabled    = true
  destination = "pubsub.googleapis.com/projects/harbor-prod/topics/boots"
  filter      = "log_id(\"compute.googleapis.com/shielded_vm_integrity\")"
}
