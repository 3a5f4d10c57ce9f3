resource "google_pubsub_topic" "boots" {
  project = "harbor-prod"
  name    = "boots"
}

resource "google_logging_project_sink" "boots" {
  project     = "harbor-prod"
  name        = "boots"
  destination = "pubsub.googleapis.com/projects/harbor-prod/topics/${google_pubsub_topic.boots.name}"
  filter      = <<-EOT
        log_id("compute.googleapis.com/shielded_vm_integrity") AND resource.type="gce_instance"
        AND (jsonPayload.earlyBootReportEvent.policyEvaluationPassed=false
          OR jsonPayload.lateBootReportEvent.policyEvaluationPassed=false
          OR jsonPayload.sevLaunchAttestationReportEvent.integrityEvaluationPassed=false)
  EOT
}
