public import IntegrityEvents

/// A report as the database keeps it, with what it came to when it was judged.
public struct StoredReport: Hashable, Sendable {
    /// Where it stands among the others, for who follows them; nil before it is stored.
    public let position: ArrivalPosition?

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
        position: ArrivalPosition? = nil
    ) {
        self.identity = identity
        self.report = report
        self.verdict = verdict
        self.standing = standing
        self.position = position
    }
}
