import LogEntries

/// The reports about one phase of one machine so far, and what they came to.
struct ReportHistory {
    /// The last report.
    private(set) var last: JudgedReport?

    /// The last failure of the boot that is being reported on.
    private(set) var failure: BootReport?

    /// The last report that was accepted.
    private(set) var acceptance: (changes: [RegisterChange], how: BaselineChange)?

    /// The baseline as the reports so far have shown it: what a later one no longer names stays, so that a register
    /// cannot be hidden by leaving it out.
    private(set) var baseline: [RegisterValue] = []

    /// The last report that had a baseline.
    private(set) var baselineTime: Timestamp?

    mutating func add(_ judged: JudgedReport) {
        learn(judged)
        if judged.report.bootCounter != last?.report.bootCounter { failure = nil }
        if judged.verdict == .failed { failure = judged.report }
        if case .accepted(let change) = judged.ground { acceptance = (judged.changes, change) }
        last = judged
    }

    private mutating func learn(_ judged: JudgedReport) {
        guard !judged.report.policy.isEmpty else { return }
        baselineTime = judged.report.timestamp
        let accepted = judged.verdict == .accepted ? judged.changes : []
        let shown =
            accepted.map { RegisterValue(pcr: $0.pcr, algorithm: $0.algorithm, value: $0.actual) }
            + judged.report.policy
        baseline.removeAll { old in shown.contains { $0.pcr == old.pcr && $0.algorithm == old.algorithm } }
        for value in shown
        where !baseline.contains(where: { $0.pcr == value.pcr && $0.algorithm == value.algorithm }) {
            baseline.append(value)
        }
    }

    /// The failure that a report of the same boot follows. Every launch is attested anew, and all of them have the same
    /// counter.
    func failure(before report: BootReport) -> BootReport? {
        guard report.phase != .launch else { return nil }
        return failure?.bootCounter == report.bootCounter ? failure : nil
    }
}
