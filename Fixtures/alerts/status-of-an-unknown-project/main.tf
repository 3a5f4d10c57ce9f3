resource "google_monitoring_notification_channel" "mail" {
  type   = "email"
  labels = { email_address = "ops@pier.example" }
}
variable "p" {}
resource "google_monitoring_alert_policy" "p" {
  display_name = "x"
  combiner     = "OR"
  conditions {
    display_name = "c"
    condition_threshold {
      filter          = "project=\"${var.p}\" AND metric.type=\"compute.googleapis.com/instance/integrity/early_boot_validation_status\" AND resource.type=\"gce_instance\" AND metric.labels.status=\"failed\""
      comparison      = "COMPARISON_GT"
      threshold_value = 0
      duration        = "0s"
      aggregations {
        alignment_period   = "60s"
        per_series_aligner = "ALIGN_MAX"
      }
    }
  }
  conditions {
    display_name = "c"
    condition_threshold {
      filter          = "resource.labels.project_id=\"${var.p}\" AND metric.type=\"compute.googleapis.com/instance/integrity/late_boot_validation_status\" AND resource.type=\"gce_instance\" AND metric.labels.status=\"failed\""
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
  project               = var.p
}
