import GKEInventory
import Messages

/// A channel that lacks what its type needs.
struct InvalidChannel: AlertRule {
    let kinds = ["invalid-channel"]

    func problems(in context: AlertContext) -> [AlertProblem] {
        guard !context.paths.isEmpty else { return [] }
        return context.resources.channels.compactMap { channel in
            guard let label = channel.missingLabel else { return nil }
            return problem(
                "invalid-channel",
                at: channel.resource.body["labels"] ?? channel.resource.body,
                label: "no \(label)",
                "\(channel.resource.address) is of type \(channel.type?.text ?? "") and has no \(label)",
                fix: "write it among the labels: labels = { \(label) = \"…\" }",
                in: context
            )
        }
    }
}
