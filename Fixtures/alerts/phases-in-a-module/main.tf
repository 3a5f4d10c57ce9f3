module "watch" {
  source   = "./watch"
  for_each = { early = "earlyBootReportEvent", late = "lateBootReportEvent" }
  report   = each.value
  channels = [google_monitoring_notification_channel.pager.name]
}
resource "google_monitoring_notification_channel" "pager" {
  project      = "harbor-prod"
  display_name = "Harbor watch"
  type         = "email"
  labels = {
    email_address = "watch@harbor.example"
  }
}
