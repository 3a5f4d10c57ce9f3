resource "google_logging_project_sink" "boots" {
  project     = "harbor-prod"
  name        = "boots"
  destination = "projects/harbor-prod/topics/boots"
  filter      = "log_id(\"compute.googleapis.com/shielded_vm_integrity\")"
}
