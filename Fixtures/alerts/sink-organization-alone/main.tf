resource "google_logging_organization_sink" "boots" {
  org_id      = "778899"
  name        = "boots"
  destination = "pubsub.googleapis.com/projects/harbor-sec/topics/boots"
  filter      = "log_id(\"compute.googleapis.com/shielded_vm_integrity\")"
}
