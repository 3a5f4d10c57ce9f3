resource "google_monitoring_notification_channel" "mail" {
  type   = "email"
  labels = { email_address = "ops@pier.example" }
}
variable "zone" { type = string }
resource "google_monitoring_alert_policy" "boots" {
  display_name = "Boots"
  combiner     = "OR"
  conditions {
    display_name = "report"
    condition_matched_log {
      filter = format("%s AND %s AND resource.labels.zone=%q", "log_id(\"compute.googleapis.com/shielded_vm_integrity\")", "(jsonPayload.earlyBootReportEvent.policyEvaluationPassed=false OR jsonPayload.lateBootReportEvent.policyEvaluationPassed=false)", var.zone)
    }
  }
  alert_strategy {
    notification_rate_limit { period = "300s" }
  }
  notification_channels = [google_monitoring_notification_channel.mail.id]
}
