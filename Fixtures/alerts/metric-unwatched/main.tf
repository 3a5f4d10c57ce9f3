resource "google_logging_metric" "mismatch" {
  project = "harbor-prod"
  name    = "boot-mismatch"
  filter  = <<-EOT
        log_id("compute.googleapis.com/shielded_vm_integrity") AND resource.type="gce_instance"
        AND (jsonPayload.earlyBootReportEvent.policyEvaluationPassed=false
          OR jsonPayload.lateBootReportEvent.policyEvaluationPassed=false
          OR jsonPayload.sevLaunchAttestationReportEvent.integrityEvaluationPassed=false)
  EOT

  metric_descriptor {
    metric_kind = "DELTA"
    value_type  = "INT64"

  }

}
