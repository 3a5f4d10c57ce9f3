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

    /// Whether it is an alarm although nobody can tell what came of the boot: the entry is logged as an error.
    public var isAlarm: Bool { verdict == .notDetermined && report.isLoggedAsError }

    /// The report.
    public var report: BootReport { judged.report }
}

// What is said takes a hundred times the room of what is known, so that it is made when it is asked for.
extension BootRow {
    /// What to do; nothing for a boot that passed.
    public var steps: [Runbook.Step] {
        verdict == .passed ? [] : Runbook.steps(for: node, since: report.timestamp)
    }

    /// Why, in sentences.
    public var explanation: [Message] {
        let own = BootExplanation.sentences(judged, system: node.system)
        guard let standing, report.phase != .launch else { return own }
        let compared: Message = "Compared with its cohort: \(standing.explanation)."
        // What the verdict rests on comes first.
        let isDecisive = standing.standing == .outlier || verdict != judged.verdict
        guard isDecisive, judged.changes.isEmpty else { return own + [compared] }
        return [compared] + changes.map { RegisterMeaning.message($0.pcr, report.phase, node.system) } + own
    }
}
