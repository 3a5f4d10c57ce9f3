/// How long the monitor keeps what it does not need for its judgement any more.
public struct RetentionConfiguration: Hashable, Sendable {
    /// The identities of entries, by which redelivered ones are recognised.
    public let entries: ConfiguredDuration

    /// Reports of boots. What machines began with is kept for as long as their cohorts are.
    public let reports: ConfiguredDuration

    /// Resolved incidents with their timelines.
    public let incidents: ConfiguredDuration

    /// Notifications that were sent, or given up.
    public let notifications: ConfiguredDuration

    /// Who changed what.
    public let audit: ConfiguredDuration

    /// What evidence came to. The latest of each machine is kept for as long as the machine is there.
    public let evidence: ConfiguredDuration

    /// Evidence as it came, for who wants to judge it again.
    public let rawEvidence: ConfiguredDuration

    init(_ section: ConfigurationParts.Section, _ parts: inout ConfigurationParts) {
        entries = parts.duration("entries", in: section, usual: .days(30))
        reports = parts.duration("reports", in: section, usual: .days(400))
        incidents = parts.duration("incidents", in: section, usual: .days(400))
        notifications = parts.duration("notifications", in: section, usual: .days(30))
        audit = parts.duration("audit", in: section, usual: .days(400))
        evidence = parts.duration("evidence", in: section, usual: .days(90))
        rawEvidence = parts.duration("raw_evidence", in: section, usual: .days(7))
    }

    static let keys = ["entries", "reports", "incidents", "notifications", "audit", "evidence", "raw_evidence"]
}
