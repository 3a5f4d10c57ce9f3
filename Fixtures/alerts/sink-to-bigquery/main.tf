resource "google_logging_project_sink" "archive" {
  project     = "harbor-prod"
  name        = "archive"
  destination = "bigquery.googleapis.com/projects/harbor-prod/datasets/boots"
  filter      = "log_id(\"compute.googleapis.com/shielded_vm_integrity\")"
}
