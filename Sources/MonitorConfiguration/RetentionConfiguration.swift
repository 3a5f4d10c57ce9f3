import SourceText

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

    init(_ mapping: ConfigurationMapping?) throws(SyntaxError) {
        entries = try mapping?.duration("entries") ?? .days(30)
        reports = try mapping?.duration("reports") ?? .days(400)
        incidents = try mapping?.duration("incidents") ?? .days(400)
        notifications = try mapping?.duration("notifications") ?? .days(30)
        audit = try mapping?.duration("audit") ?? .days(400)
    }

    static let keys = ["entries", "reports", "incidents", "notifications", "audit"]
}
