variable "report" {}
variable "channels" {
  type = list(string)
}

locals {
  terms = ["log_id(\"compute.googleapis.com/shielded_vm_integrity\")", "jsonPayload.${var.report}.policyEvaluationPassed=false"]
}

resource "google_monitoring_alert_policy" "one" {
  project      = "harbor-prod"
  display_name = "boot"
  combiner     = "OR"
  conditions {
    display_name = "log"
    condition_matched_log {
      filter = join(" AND ", local.terms)
    }
  }
  alert_strategy {
    notification_rate_limit {
      period = "300s"
    }
  }
  notification_channels = var.channels
}
