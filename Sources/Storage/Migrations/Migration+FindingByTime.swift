extension Migration {
    /// What a machine reported last, what administrators did to it, and what is old enough to be forgotten are found
    /// without all the rest.
    static let findingByTime = Migration(number: 4, name: "finding-by-time") { _ in
        [
            "CREATE INDEX reports_by_recency ON reports (instance, timestamp, sequence)",
            "CREATE INDEX events_by_time ON events (timestamp)",
            "CREATE INDEX events_of_administrators ON events (instance) WHERE kind IN ('relearn', 'configuration')",
        ]
    }
}
