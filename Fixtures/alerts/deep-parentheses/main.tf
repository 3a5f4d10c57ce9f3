resource "google_monitoring_notification_channel" "pager" {
  project      = "harbor-prod"
  display_name = "Harbor watch"
  type         = "email"
  labels = {
    email_address = "watch@harbor.example"
  }
}

resource "google_monitoring_alert_policy" "bad_boot" {
  project      = "harbor-prod"
  display_name = "Boot of a node changed"
  combiner     = "OR"

  conditions {
    display_name = "boot report"
    condition_matched_log {
      filter = <<-EOT
        log_id("compute.googleapis.com/shielded_vm_integrity") AND ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((severity=ERROR))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))
      EOT
    }
  }

  alert_strategy {
    notification_rate_limit {
      period = "600s"
    }
  }

  notification_channels = [google_monitoring_notification_channel.pager.id]
}
