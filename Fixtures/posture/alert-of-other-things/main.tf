resource "google_container_cluster" "quay" {
  project                  = "quay-live"
  name                     = "quay"
  remove_default_node_pool = true
  initial_node_count       = 1
}

resource "google_container_node_pool" "cranes" {
  project = "quay-live"
  name    = "cranes"
  cluster = google_container_cluster.quay.id

  node_config {
    shielded_instance_config {
      enable_secure_boot          = true
      enable_integrity_monitoring = true
    }
  }
}

resource "google_monitoring_notification_channel" "desk" {
  project = "quay-live"
  type    = "email"
  labels  = { email_address = "desk@quay.example" }
}

resource "google_monitoring_alert_policy" "quota" {
  project      = "quay-live"
  display_name = "Quota is used up"
  combiner     = "OR"

  conditions {
    display_name = "any entry"
    condition_matched_log {
      filter = <<-EOT
        resource.type="gce_quota" severity=ERROR
      EOT
    }
  }

  alert_strategy {
    notification_rate_limit { period = "900s" }
  }

  notification_channels = [google_monitoring_notification_channel.desk.id]
}
