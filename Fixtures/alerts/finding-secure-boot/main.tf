resource "google_pubsub_topic" "findings" {
  project = "lock-prod"
  name    = "findings"
}

resource "google_scc_notification_config" "nodes" {
  config_id    = "nodes"
  organization = "4710"
  pubsub_topic = google_pubsub_topic.findings.id
  streaming_config {
    filter = "category=\"NODEPOOL_SECURE_BOOT_DISABLED\" AND state=\"ACTIVE\""
  }
}
