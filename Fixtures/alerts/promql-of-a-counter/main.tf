resource "google_monitoring_notification_channel" "mail" {
  type   = "email"
  labels = { email_address = "ops@pier.example" }
}
resource "google_logging_metric" "boots" {
  name   = "bad-boots"
  filter = "log_id(\"compute.googleapis.com/shielded_vm_integrity\") AND (jsonPayload.earlyBootReportEvent.policyEvaluationPassed=false OR jsonPayload.lateBootReportEvent.policyEvaluationPassed=false)"
}
resource "google_monitoring_alert_policy" "p" {
  display_name = "x"
  combiner     = "OR"
  conditions {
    display_name = "c"
    condition_prometheus_query_language {
      query    = "sum(rate(logging_googleapis_com:user_bad_boots[5m])) > 0"
      duration = "0s"
    }
  }
  notification_channels = [google_monitoring_notification_channel.mail.id]
}
