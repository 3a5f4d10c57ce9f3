
resource "google_logging_metric" "boots" {
  project = "lock-prod"
  name    = "bad-boots"
  filter  = "log_id(\"compute.googleapis.com/shielded_vm_integrity\") AND (jsonPayload.earlyBootReportEvent.policyEvaluationPassed=false OR jsonPayload.lateBootReportEvent.policyEvaluationPassed=false)"
  metric_descriptor {
    metric_kind = "DELTA"
    value_type  = "INT64"
    labels {
      key        = "boot"
      value_type = "FLOAT"
    }
  }
  label_extractors = {
    boot = "EXTRACT(jsonPayload.bootCounter)"
  }
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
    display_name = "c"
    condition_threshold {
      filter          = "metric.type=\"logging.googleapis.com/user/bad-boots\" AND resource.type=\"gce_instance\""
      comparison      = "COMPARISON_GT"
      threshold_value = 0
      duration        = "0s"
      aggregations {
        alignment_period   = "60s"
        per_series_aligner = "ALIGN_SUM"
      }
    }
  }
  notification_channels = [google_monitoring_notification_channel.quay.id]
}
