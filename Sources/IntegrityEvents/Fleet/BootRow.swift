public import Messages

/// One report as it is told: with the node, the final verdict and the reasons.
public struct BootRow: Hashable, Sendable {
    /// The report and what it comes to by itself.
    public let judged: JudgedReport

    /// The node.
    public let node: NodeReference

    /// The verdict, other nodes considered.
    public let verdict: BootVerdict

    /// Why, in sentences.
    public let explanation: [Message]

    /// What to do; nothing for a boot that passed.
    public let steps: [Runbook.Step]

    /// The report.
    public var report: BootReport { judged.report }
}
