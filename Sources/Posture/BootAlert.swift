/// What repairs alerts about the boot of nodes, and examples of them.
enum BootAlert {
    /// A look at what a filter takes, then a channel and a policy.
    static let commands = """
        gcloud logging read 'log_id("compute.googleapis.com/shielded_vm_integrity")' --limit=5 --project=PROJECT
        gcloud beta monitoring channels create --type=email --display-name=NAME \\
          --channel-labels=email_address=ADDRESS --project=PROJECT
        gcloud alpha monitoring policies create --policy-from-file=POLICY.json --project=PROJECT
        gcloud alpha monitoring policies list --project=PROJECT --format=json
        """

    /// A policy that matches log entries about early and late boots.
    static func policy(passed: String, field: String) -> String {
        """
        resource "google_monitoring_notification_channel" "watch" {
          type   = "email"
          labels = { email_address = "watch@example.com" }
        }

        resource "google_monitoring_alert_policy" "boot" {
          display_name = "A node failed boot validation"
          combiner     = "OR"

          conditions {
            display_name = "boot report"
            condition_matched_log {
              filter = <<-EOT
                log_id("compute.googleapis.com/shielded_vm_integrity") AND resource.type="gce_instance" AND
                (jsonPayload.earlyBootReportEvent.\(field)=\(passed) OR
                 jsonPayload.lateBootReportEvent.\(field)=\(passed))
              EOT
            }
          }

          alert_strategy {
            notification_rate_limit { period = "300s" }
          }

          notification_channels = [google_monitoring_notification_channel.watch.id]
        }
        """
    }

    /// A cluster whose nodes are watched.
    static let cluster = """
        resource "google_container_cluster" "prod" {
          name             = "prod"
          enable_autopilot = true
        }
        """
}
