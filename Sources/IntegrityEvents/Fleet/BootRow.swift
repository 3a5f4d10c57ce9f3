public import Messages

/// One report as it is told: with the node, the final verdict and the reasons.
public struct BootRow: Hashable, Sendable {
    /// The report and what it comes to by itself.
    public let judged: JudgedReport

    /// The node.
    public let node: NodeReference

    /// The verdict, other nodes considered.
    public let verdict: BootVerdict

    /// What differs: from the node's baseline, or from its cohort where only that does.
    public let changes: [RegisterChange]

    /// How it stands among the machines that should have booted the same; nil without an inventory.
    public let standing: CohortStanding?

    /// Why, in sentences.
    public let explanation: [Message]

    /// What to do; nothing for a boot that passed.
    public let steps: [Runbook.Step]

    /// Whether it is an alarm although nobody can tell what came of the boot: the entry is logged as an error.
    public var isAlarm: Bool { verdict == .notDetermined && report.isLoggedAsError }

    /// The report.
    public var report: BootReport { judged.report }
}
