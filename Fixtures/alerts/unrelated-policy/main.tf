resource "google_monitoring_alert_policy" "cpu" {
  project      = "harbor-prod"
  display_name = "CPU"
  combiner     = "OR"
  conditions {
    display_name = "busy"
    condition_threshold {
      filter          = "metric.type=\"compute.googleapis.com/instance/cpu/utilization\" AND resource.type=\"gce_instance\""
      comparison      = "COMPARISON_GT"
      threshold_value = 0.9
      duration        = "300s"
      aggregations {
        alignment_period   = "60s"
        per_series_aligner = "ALIGN_MEAN"
      }
    }
  }
}
