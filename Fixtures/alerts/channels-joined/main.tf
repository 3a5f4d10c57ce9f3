variable "more" {
  type = list(string)
}

resource "google_monitoring_notification_channel" "quay" {
  project = "lock-prod"
  type    = "email"
  labels = {
    email_address = "quay@lock.example"
  }
}

resource "google_monitoring_alert_policy" "boots" {
  project      = "lock-prod"
  display_name = "Boots"
  combiner     = "OR"
  conditions {
    display_name = "report"
    condition_matched_log {
      filter = <<-EOT
        log_id("compute.googleapis.com/shielded_vm_integrity") AND (jsonPayload.earlyBootReportEvent.policyEvaluationPassed=false OR jsonPayload.lateBootReportEvent.policyEvaluationPassed=false)
      EOT
    }
  }
  alert_strategy {
    notification_rate_limit {
      period = "300s"
    }
  }
  notification_channels = concat([google_monitoring_notification_channel.quay.id], var.more)
}
