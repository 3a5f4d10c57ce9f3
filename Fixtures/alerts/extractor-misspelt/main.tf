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
    labels {
      key = "boot"
    }
  }
  label_extractors = {
    boot = "jsonPayload.bootCounter"
  }
}
resource "google_monitoring_notification_channel" "pager" {
  project      = "harbor-prod"
  display_name = "Harbor watch"
  type         = "email"
  labels = {
    email_address = "watch@harbor.example"
  }
}
resource "google_monitoring_alert_policy" "mismatch" {
  project      = "harbor-prod"
  display_name = "Boot measurements differ"
  combiner     = "OR"

  conditions {
    display_name = "any node"
    condition_threshold {
      filter          = "metric.type=\"logging.googleapis.com/user/${google_logging_metric.mismatch.name}\" AND resource.type=\"gce_instance\""
      comparison      = "COMPARISON_GT"
      threshold_value = 0
      duration        = "0s"

      aggregations {
        alignment_period   = "60s"
        per_series_aligner = "ALIGN_SUM"

      }
    }
  }

  notification_channels = [google_monitoring_notification_channel.pager.id]
}
