resource "google_scc_v2_organization_notification_config" "boots" {
  config_id    = "boots"
  organization = "778899"
  location     = "global"
  pubsub_topic = "projects/harbor-sec/topics/findings"
  streaming_config {
    filter = "category=\"BOOT_INTEGRITY_FAILED\""
  }
}
