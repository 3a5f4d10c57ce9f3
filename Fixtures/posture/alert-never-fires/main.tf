resource "google_monitoring_notification_channel" "desk" {
  project = "quay-live"
  type    = "email"
  labels  = { email_address = "desk@quay.example" }
}

resource "google_monitoring_alert_policy" "boots" {
  project      = "quay-live"
  display_name = "Node failed boot validation"
  combiner     = "OR"

  conditions {
    display_name = "any entry"
    condition_matched_log {
      filter = <<-EOT
        log_id("compute.googleapis.com/shielded_vm_integrity") severity>=ERROR
        jsonPayload.lateBootReportEvent.policyEvaluationPassed=false jsonPayload.verdict="bad"
      EOT
    }
  }

  alert_strategy {
    notification_rate_limit { period = "900s" }
  }

  notification_channels = [google_monitoring_notification_channel.desk.id]
}
