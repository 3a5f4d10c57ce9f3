public import LogEntries
public import Messages

/// What to do about a node, in order: nothing that destroys evidence before it is kept.
public enum Runbook {
    /// One step.
    public struct Step: Hashable, Sendable {
        /// What to do and why.
        public let text: Message

        /// The commands for this very node, each a line for a shell.
        public let commands: [String]
    }

    /// The steps for a node whose boot did not pass.
    /// - Parameter first: the moment of the first report in question.
    public static func steps(for node: NodeReference, since first: Timestamp) -> [Step] {
        let commands = NodeCommands(node)
        return [
            credentials(node, commands),
            node.commandName == nil
                ? Step(text: "Find the node's name; it stands for NODE below.", commands: [commands.find]) : nil,
            Step(text: "Keep new Pods away from the node; those on it stay for now.", commands: [commands.cordon]),
            Step(
                text: """
                    Keep the evidence. Do not stop, restart or delete the node before, and do not have its baseline learned \
                    anew: that would make what it booted the standard.
                    """,
                commands: commands.evidence(since: first)
            ),
            Step(
                text:
                    "Find out who changed what: compare the times with the audit entries and with the upgrades of the pool.",
                commands: [commands.audit(since: first)]
            ),
            Step(text: "Move the workloads to nodes that passed.", commands: [commands.drain]),
            Step(
                text: "Only when the evidence is kept, replace the node: its group makes a new one.",
                commands: [commands.delete]
            ),
        ].compactMap(\.self)
    }

    private static func credentials(_ node: NodeReference, _ commands: NodeCommands) -> Step? {
        guard let command = commands.credentials else { return nil }
        return Step(
            text: node.clusterLocation == nil
                ? """
                Point kubectl at the node's cluster. The location is the node's zone: check it, since a regional cluster \
                has its region there.
                """
                : "Point kubectl at the node's cluster.",
            commands: [command]
        )
    }
}
