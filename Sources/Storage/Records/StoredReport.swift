public import IntegrityEvents

/// A report as the database keeps it, with what it came to when it was judged.
public struct StoredReport: Hashable, Sendable {
    /// Its number: later ones have higher numbers; nil before it is stored.
    public let sequence: Int64?

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
        sequence: Int64? = nil
    ) {
        self.identity = identity
        self.report = report
        self.verdict = verdict
        self.standing = standing
        self.sequence = sequence
    }
}
