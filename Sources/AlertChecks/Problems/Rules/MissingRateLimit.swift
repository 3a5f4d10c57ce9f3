import GKEInventory
import Messages

/// Matching log entries takes a period between notifications.
struct MissingRateLimit: AlertRule {
    let kinds = ["missing-rate-limit"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        guard let policy = path.policy, path.kind == .logMatchAlert, !policy.hasRateLimit else { return [] }
        return [
            problem(
                "missing-rate-limit",
                at: policy.strategy ?? policy.resource.body,
                label: "no notification_rate_limit",
                "Google refuses \(path.name): a policy that matches log entries needs a notification_rate_limit",
                fix: .write("alert_strategy { notification_rate_limit { period = \"300s\" } }"),
                in: context
            )
        ]
    }
}
