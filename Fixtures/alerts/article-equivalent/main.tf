variable "fleet" {
  default = "harbor"
}

resource "google_container_node_pool" "main" {
  name    = "main"
  cluster = "harbor"
  project = "harbor-prod"
  node_config {
    oauth_scopes = ["<https://www.googleapis.com/auth/cloud-platform>"]
    shielded_instance_config {
      enable_secure_boot          = true
      enable_integrity_monitoring = true
    }
  }
}

resource "google_container_cluster" "main" {
  project = "harbor-prod"
  name    = "harbor"
  binary_authorization {
    evaluation_mode = "REQUIRE_ATTESTATION"
  }
  monitoring_config {
    enable_components = ["SYSTEM_COMPONENTS", "WORKLOADS"]
  }
}
resource "google_logging_metric" "mismatch" {
  project = "harbor-prod"
  name    = "boot-mismatch"
  filter  = <<-EOT
        resource.type="gce_instance"
        resource.labels.cluster_name="${var.fleet}"
        (jsonPayload.earlyBootReportEvent.policyEvaluationPassed=false OR jsonPayload.lateBootReportEvent.policyEvaluationPassed=false
          OR jsonPayload.integrityReport.policyPassed=false)
  EOT

  metric_descriptor {
    metric_kind = "DELTA"
    value_type  = "INT64"
    labels {
      key        = "node"
      value_type = "STRING"
    }
    labels {
      key        = "violation"
      value_type = "STRING"
    }
  }
  label_extractors = {
    node      = "EXTRACT(resource.labels.instance_id)"
    violation = "EXTRACT(jsonPayload.earlyBootReportEvent.policyMeasurements[0].policyName)"
  }
}
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
      filter          = "metric.type=\"logging.googleapis.com/user/${google_logging_metric.mismatch.name}\" AND resource.type=\"gce_instance\""
      comparison      = "COMPARISON_GT"
      threshold_value = 0
      duration        = "0s"

      aggregations {
        alignment_period   = "60s"
        per_series_aligner = "ALIGN_COUNT"

      }
    }
  }

  notification_channels = [google_monitoring_notification_channel.pager.id]
}
