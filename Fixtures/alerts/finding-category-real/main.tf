resource "google_scc_notification_config" "monitoring" {
  config_id    = "monitoring"
  organization = "778899"
  pubsub_topic = "projects/harbor-sec/topics/findings"
  streaming_config {
    filter = "state=\"ACTIVE\" AND category=\"INTEGRITY_MONITORING_DISABLED\" OR category=\"COS_NOT_USED\""
  }
}
