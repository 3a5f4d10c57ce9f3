resource "google_monitoring_notification_channel" "mail" {
  type   = "email"
  labels = { email_address = "ops@pier.example" }
}
variable "ph" {}
resource "google_monitoring_alert_policy" "boots" {
  display_name = "Boots"
  combiner     = "OR"
  conditions {
    display_name = "t"
    condition_threshold {
      filter          = "metric.type=\"compute.googleapis.com/instance/integrity/${var.ph}_boot_validation_status\" AND resource.type=\"gce_instance\" AND metric.labels.status=\"failed\""
      comparison      = "COMPARISON_GT"
      threshold_value = 0
      duration        = "0s"
      aggregations {
        alignment_period   = "60s"
        per_series_aligner = "ALIGN_MAX"
      }
    }
  }
  notification_channels = [google_monitoring_notification_channel.mail.id]
}
