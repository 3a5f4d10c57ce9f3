import GKEInventory
import Messages

/// A policy that notifies nobody.
struct NoChannel: AlertRule {
    let kinds = ["no-channel"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        guard let policy = path.policy else { return [] }
        if let channels = policy.channels, channels.missing != nil || !channels.elements.isEmpty { return [] }
        return [
            problem(
                "no-channel",
                at: policy.channels ?? policy.resource.body,
                label: "notifies nobody",
                "\(path.name) opens incidents, but has no channel through which anybody would hear of them",
                fix: .write("notification_channels = [google_monitoring_notification_channel.NAME.id]"),
                in: context
            )
        ]
    }
}
