resource "google_logging_project_sink" "boots" {
  project     = "harbor-prod"
  name        = "boots"
  destination = "pubsub.googleapis.com/projects/harbor-prod/topics/boots"
  filter      = "log_id(\"compute.googleapis.com/shielded_vm_integrity\") AND (jsonPayload.earlyBootReportEvent.policyEvaluationPassed=false OR jsonPayload.lateBootReportEvent.policyEvaluationPassed=false)"
  exclusions {
    name   = "nodes"
    filter = "resource.type=gce_instance"
  }
}
