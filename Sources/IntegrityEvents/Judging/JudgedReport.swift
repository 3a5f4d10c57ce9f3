public import LogEntries

/// A report, and what it comes to.
public struct JudgedReport: Hashable, Sendable {
    /// The report.
    public let report: BootReport

    /// The verdict on this node alone, before it is held against others.
    public let verdict: BootVerdict

    /// Why.
    public let ground: Ground

    /// What differs: from the baseline, or in an accepted report from the baseline before it was learned anew.
    public let changes: [RegisterChange]

    /// The comparison with the baseline in the report.
    public let comparison: RegisterComparison

    /// What is known about the baseline that the report was compared with.
    public let baseline: BaselineOrigin

    /// What it comes to, without the report.
    var outcome: ReportOutcome {
        ReportOutcome(verdict: verdict, ground: ground, changes: changes, baseline: baseline)
    }

    /// Why a report comes to its verdict.
    public enum Ground: Hashable, Sendable {
        /// Google's verdict and the values go together.
        case consistent
        /// Google says that it passed; the report carries no baseline to check that by.
        case withoutPolicy
        /// Google says that it failed, and no register that the baseline names differs.
        case failedWithoutDifference
        /// Google says that it passed, and registers differ from the baseline in the report.
        case passedWithDifference
        /// Google says that it passed, and registers of the baseline were not measured in its bank.
        case passedUncompared
        /// Google says that it passed, and a part of the report could not be read.
        case passedPartlyRead
        /// The report does not say whether it passed.
        case unsaid
        /// The same boot had failed, and its values are the baseline now.
        case accepted(BaselineChange)
        /// Registers differ from the baseline of an earlier report, and the one in the report is another; with the
        /// registers that it no longer names.
        case baselineReplaced(BaselineChange, dropped: [Int])
        /// The same boot had failed, and passes now with values that are not those.
        case changedWithinBoot(failedAt: Timestamp)
    }
}

/// Somebody's making the last boot the baseline.
public struct BaselineChange: Hashable, Sendable {
    /// The last report before it.
    public let previous: Timestamp

    /// The audit entry about it; nil when there is none among the entries.
    public let action: AdministratorAction?

    /// When the audit entry says that it happened.
    public let actionTime: Timestamp?
}

/// Where the baseline of a report comes from, as far as the entries tell.
public enum BaselineOrigin: Hashable, Sendable {
    /// Nothing says that it is not the one that the machine has had all along.
    case unchanged
    /// The first boot: it is compared with what was learned from itself.
    case firstBoot
    /// It was learned anew since the last report of this phase, and differs from that of then or has the same values.
    case relearned(BaselineChange, differs: Bool)
    /// It has values that an earlier boot failed with until somebody accepted them.
    case accepted(BaselineChange)
}

extension JudgedReport {
    init(_ report: BootReport, _ outcome: ReportOutcome, _ comparison: RegisterComparison) {
        self.init(
            report: report,
            verdict: outcome.verdict,
            ground: outcome.ground,
            changes: outcome.changes,
            comparison: comparison,
            baseline: outcome.baseline
        )
    }
}
