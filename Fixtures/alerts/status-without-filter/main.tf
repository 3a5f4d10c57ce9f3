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
      filter          = "metric.type=\"compute.googleapis.com/instance/integrity/early_boot_validation_status\" AND resource.type=\"gce_instance\""
      comparison      = "COMPARISON_GT"
      threshold_value = 0
      duration        = "0s"

      aggregations {
        alignment_period   = "60s"
        per_series_aligner = "ALIGN_MAX"

      }
    }
  }

  notification_channels = [google_monitoring_notification_channel.pager.id]
}
