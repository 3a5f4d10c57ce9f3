resource "google_monitoring_notification_channel" "mail" {
  type   = "email"
  labels = { email_address = "ops@pier.example" }
}
variable "more" {}
resource "google_monitoring_alert_policy" "boots" {
  display_name = "Boots"
  combiner     = "OR"
  conditions {
    display_name = "report"
    condition_matched_log {
      filter = "log_id(\"compute.googleapis.com/shielded_vm_integrity\") AND (jsonPayload.earlyBootReportEvent.policyEvaluationPassed=false OR jsonPayload.lateBootReportEvent.policyEvaluationPassed=false) OR ${var.more}"
    }
  }
  alert_strategy {
    notification_rate_limit { period = "300s" }
  }
  notification_channels = [google_monitoring_notification_channel.mail.id]
}
