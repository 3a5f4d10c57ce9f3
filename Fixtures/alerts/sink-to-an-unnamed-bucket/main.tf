resource "google_storage_bucket" "b" { name = "x-${var.n}" }
variable "n" {}
resource "google_logging_project_sink" "s" {
  name        = "s"
  project     = "p"
  destination = "storage.googleapis.com/${google_storage_bucket.b.name}"
  filter      = "log_id(\"compute.googleapis.com/shielded_vm_integrity\") AND (jsonPayload.earlyBootReportEvent.policyEvaluationPassed=false OR jsonPayload.lateBootReportEvent.policyEvaluationPassed=false)"
}
