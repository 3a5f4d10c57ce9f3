resource "google_monitoring_notification_channel" "mail" {
  type   = "email"
  labels = { email_address = "ops@pier.example" }
}
resource "google_logging_metric" "boots" {
  name   = "bad-boots"
  filter = "log_id(\"compute.googleapis.com/shielded_vm_integrity\") AND (jsonPayload.earlyBootReportEvent.policyEvaluationPassed=false OR jsonPayload.lateBootReportEvent.policyEvaluationPassed=false)"
  count  = 0
}
resource "google_monitoring_alert_policy" "boots" {
  display_name = "Boots"
  combiner     = "OR"
  conditions {
    display_name = "t"
    condition_threshold {
      filter          = "metric.type=\"logging.googleapis.com/user/bad-boots\" AND resource.type=\"gce_instance\""
      comparison      = "COMPARISON_GT"
      threshold_value = 0
      duration        = "0s"
      aggregations {
        alignment_period   = "60s"
        per_series_aligner = "ALIGN_SUM"
      }
    }
  }
  notification_channels = [google_monitoring_notification_channel.mail.id]
}
