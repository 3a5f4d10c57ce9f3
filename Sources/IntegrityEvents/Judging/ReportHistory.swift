/// The reports about one phase of one machine so far, and what they came to.
struct ReportHistory {
    /// The last report.
    private(set) var last: JudgedReport?

    /// The last failure of the boot that is being reported on.
    private(set) var failure: BootReport?

    /// The last report that was accepted.
    private(set) var acceptance: (changes: [RegisterChange], how: BaselineChange)?

    mutating func add(_ judged: JudgedReport) {
        if judged.report.bootCounter != last?.report.bootCounter { failure = nil }
        if judged.verdict == .failed { failure = judged.report }
        if case .accepted(let change) = judged.ground { acceptance = (judged.changes, change) }
        last = judged
    }

    /// The failure that a report of the same boot follows. Every launch is attested anew, and all of them have the same
    /// counter.
    func failure(before report: BootReport) -> BootReport? {
        guard report.phase != .launch else { return nil }
        return failure?.bootCounter == report.bootCounter ? failure : nil
    }
}
