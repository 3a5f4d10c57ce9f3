public import IntegrityEvents

/// A report as the database keeps it, with what it came to when it was judged.
public struct StoredReport: Hashable, Sendable {
    /// Where it stands among the others, for who follows them; nil before it is stored.
    public let position: ReportPosition?

    /// The entry that it came in.
    public let identity: EntryIdentity

    /// The report.
    public let report: BootReport

    /// What it came to; nil when it has not been judged.
    public let verdict: BootVerdict?

    /// How it stood among its cohort; nil when nobody looked.
    public let standing: Standing?

    /// Makes a report.
    public init(
        identity: EntryIdentity,
        report: BootReport,
        verdict: BootVerdict? = nil,
        standing: Standing? = nil,
        position: ReportPosition? = nil
    ) {
        self.identity = identity
        self.report = report
        self.verdict = verdict
        self.standing = standing
        self.position = position
    }
}

/// Where a report stands in the order in which reports can be followed without missing any.
///
/// In PostgreSQL numbers are handed out before transactions commit, and a lower one can appear later than a higher one.
/// So the transaction counts first, and none is shown before all that began earlier have ended.
public struct ReportPosition: Hashable, Sendable, Comparable {
    /// The transaction's number; 0 in SQLite, which has one writer.
    public let transaction: Int64

    /// The report's own number.
    public let sequence: Int64

    /// Before all reports.
    public static let start = ReportPosition(transaction: 0, sequence: 0)

    /// Makes a position, for who kept one.
    public init(transaction: Int64, sequence: Int64) {
        self.transaction = transaction
        self.sequence = sequence
    }

    /// Orders positions as they can be followed.
    public static func < (left: ReportPosition, right: ReportPosition) -> Bool {
        (left.transaction, left.sequence) < (right.transaction, right.sequence)
    }
}
