variable "e" { type = list(string) }
resource "google_logging_project_sink" "s" {
  name        = "s"
  project     = "p"
  destination = "pubsub.googleapis.com/projects/p/topics/t"
  filter      = "log_id(\"compute.googleapis.com/shielded_vm_integrity\") AND (jsonPayload.earlyBootReportEvent.policyEvaluationPassed=false OR jsonPayload.lateBootReportEvent.policyEvaluationPassed=false)"
  dynamic "exclusions" {
    for_each = var.e
    content {
      name   = "e"
      filter = exclusions.value
    }
  }
}
