resource "google_monitoring_notification_channel" "pager" {
  project      = "harbor-prod"
  display_name = "Harbor watch"
  type         = "email"
  labels = {
    email_address = "watch@harbor.example"
  }
}
resource "google_monitoring_alert_policy" "both" {
  project      = "harbor-prod"
  display_name = "boots"
  combiner     = "OR"
  dynamic "conditions" {
    for_each = ["early", "late"]
    content {
      display_name = conditions.value
      condition_threshold {
        filter          = "metric.type=\"compute.googleapis.com/instance/integrity/${conditions.value}_boot_validation_status\" AND resource.type=\"gce_instance\" AND metric.labels.status=\"failed\""
        comparison      = "COMPARISON_GT"
        threshold_value = 0
        duration        = "0s"
        aggregations {
          alignment_period   = "60s"
          per_series_aligner = "ALIGN_SUM"
        }
      }
    }
  }
  notification_channels = google_monitoring_notification_channel.pager[*].name
}
