resource "google_monitoring_notification_channel" "pager" {
  project      = "harbor-prod"
  display_name = "Harbor watch"
  type         = "email"
  labels = {
    email_address = "watch@harbor.example"
  }
}
resource "google_monitoring_alert_policy" "promql" {
  project      = "harbor-prod"
  display_name = "Shielded boots"
  combiner     = "OR"
  conditions {
    display_name = "promql"
    condition_prometheus_query_language {
      query = "compute_googleapis_com:instance_integrity_late_boot_validation_status{status=\"failed\"} > 0"
    }
  }
  notification_channels = [google_monitoring_notification_channel.pager.id]
}
