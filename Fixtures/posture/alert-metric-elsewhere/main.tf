resource "google_monitoring_notification_channel" "desk" {
  project = "quay-live"
  type    = "email"
  labels  = { email_address = "desk@quay.example" }
}

resource "google_monitoring_alert_policy" "boots" {
  project      = "quay-live"
  display_name = "Shielded VM integrity"
  combiner     = "OR"

  conditions {
    display_name = "count"
    condition_threshold {
      filter          = "metric.type=\"logging.googleapis.com/user/boots\" AND resource.type=\"gce_instance\""
      comparison      = "COMPARISON_GT"
      threshold_value = 0
      duration        = "0s"
      aggregations {
        alignment_period   = "60s"
        per_series_aligner = "ALIGN_SUM"
      }
    }
  }

  notification_channels = [google_monitoring_notification_channel.desk.id]
}
