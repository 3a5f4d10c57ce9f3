import GKEInventory
import Messages

/// A metric counts failed boots and nobody looks at it.
struct UnwatchedMetric: AlertRule {
    let kinds = ["unwatched-metric"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        guard path.kind == .logMetricAlert, path.policy == nil else { return [] }
        return [
            problem(
                "unwatched-metric",
                at: path.resource.body,
                label: "no policy watches it",
                "\(path.name) counts, but no alerting policy here has a condition on it",
                fix:
                    "write a google_monitoring_alert_policy with: metric.type=\"logging.googleapis.com/user/\(path.resource.body["name"]?.text ?? "")\" AND resource.type=\"gce_instance\"",
                in: context
            )
        ]
    }
}
