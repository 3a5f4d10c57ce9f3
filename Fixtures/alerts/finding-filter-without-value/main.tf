resource "google_scc_notification_config" "n" {
  config_id    = "x"
  organization = "1"
  pubsub_topic = "projects/p/topics/t"
  streaming_config { filter = "category= AND state=\"ACTIVE\"" }
}
