import LogEntries
import MeasuredBoot

/// Judges one report.
struct ReportJudge {
    let report: BootReport
    let history: ReportHistory
    let actions: BaselineActions
    let name: String?

    var judged: JudgedReport {
        let comparison = RegisterComparison(report.actual, against: report.policy)
        let (verdict, ground, changes) = outcome(comparison)
        return JudgedReport(
            report: report,
            verdict: verdict,
            ground: ground,
            changes: changes,
            comparison: comparison,
            baseline: verdict == .passed ? origin : .unchanged
        )
    }

    private typealias Outcome = (BootVerdict, JudgedReport.Ground, [RegisterChange])

    private func outcome(_ comparison: RegisterComparison) -> Outcome {
        switch report.passed {
        case nil: (.notDetermined, .unsaid, comparison.changes)
        case false?:
            (.failed, comparison.changes.isEmpty ? .failedWithoutDifference : .consistent, comparison.changes)
        case true? where !comparison.changes.isEmpty:
            (.notDetermined, .passedWithDifference, comparison.changes)
        case true?: passed(comparison)
        }
    }

    /// A report that Google passed, and whose values do not contradict that.
    private func passed(_ comparison: RegisterComparison) -> Outcome {
        // Nobody vouches for what cannot be read.
        guard report.faults.isEmpty else { return (.notDetermined, .passedPartlyRead, []) }
        if let failure = history.failure(before: report) { return afterFailure(failure) }
        if let last = history.last?.report, last.bootCounter == report.bootCounter {
            let before = RegisterComparison(report.actual, against: last.policy).changes
            if !before.isEmpty { return (.accepted, .accepted(change(since: last)), before) }
        }
        if let replaced = replacedBaseline { return replaced }
        if !comparison.unmeasured.isEmpty { return (.notDetermined, .passedUncompared, []) }
        let isCompared = comparison.hasPolicy || report.phase == .launch
        return (.passed, isCompared ? .consistent : .withoutPolicy, [])
    }

    /// Another boot than the last passes only since its baseline is another one, whether or not a failure was seen.
    private var replacedBaseline: Outcome? {
        guard report.phase != .launch, !report.policy.isEmpty, let time = history.baselineTime else { return nil }
        let changes = RegisterComparison(report.actual, against: history.baseline).changes
        guard !changes.isEmpty else { return nil }
        let named = Set(report.policy.map(\.pcr))
        let dropped = changes.map(\.pcr).filter { !named.contains($0) }
        return (.accepted, .baselineReplaced(change(since: time), dropped: dropped), changes)
    }

    /// A boot that failed does not pass by itself: registers keep their values until the next boot.
    private func afterFailure(_ failure: BootReport) -> Outcome {
        let changes = RegisterComparison(failure.actual, against: failure.policy).changes
        let again = RegisterComparison(report.actual, against: failure.actual)
        let isSame = again.changes.isEmpty && again.unmeasured.allSatisfy { pcr in !changes.contains { $0.pcr == pcr } }
        guard isSame else { return (.notDetermined, .changedWithinBoot(failedAt: failure.timestamp), changes) }
        return (.accepted, .accepted(change(since: failure)), changes)
    }

    private func change(since earlier: BootReport, includingLater: Bool = true) -> BaselineChange {
        change(since: earlier.timestamp, includingLater: includingLater)
    }

    private func change(since earlier: Timestamp, includingLater: Bool = true) -> BaselineChange {
        let call = actions.call(
            on: report.instance,
            name: name,
            after: earlier,
            before: report.timestamp,
            includingLater: includingLater
        )
        return BaselineChange(previous: earlier, action: call?.action, actionTime: call?.time)
    }

    private var origin: BaselineOrigin {
        guard report.phase != .launch else { return .unchanged }
        if let (changes, how) = history.acceptance, holds(changes) { return .accepted(how) }
        guard let last = history.last?.report else {
            return report.bootCounter == "0" || report.bootCounter == "1" ? .firstBoot : .unchanged
        }
        let differs = !RegisterComparison(report.policy, against: last.policy).changes.isEmpty
        let change = change(since: last, includingLater: differs)
        return differs || change.action != nil ? .relearned(change, differs: differs) : .unchanged
    }

    /// Whether the registers that somebody accepted still hold what was accepted.
    private func holds(_ changes: [RegisterChange]) -> Bool {
        !changes.isEmpty
            && changes.allSatisfy { change in
                report.actual.contains {
                    $0.pcr == change.pcr && $0.algorithm == change.algorithm && $0.value == change.actual
                }
            }
    }
}
