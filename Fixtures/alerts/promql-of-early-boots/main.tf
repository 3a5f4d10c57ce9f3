resource "google_monitoring_notification_channel" "mail" {
  type   = "email"
  labels = { email_address = "ops@pier.example" }
}
resource "google_monitoring_alert_policy" "p" {
  display_name = "x"
  combiner     = "OR"
  conditions {
    display_name = "c"
    condition_prometheus_query_language {
      query = "compute_googleapis_com:instance_integrity_early_boot_validation_status{status=\"failed\"} > 0"
    }
  }
  notification_channels = [google_monitoring_notification_channel.mail.id]
}
