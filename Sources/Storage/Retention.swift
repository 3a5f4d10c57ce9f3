public import LogEntries

/// How long the monitor remembers, in seconds, and what forgets.
public struct Retention: Hashable, Sendable {
    /// Which entries were taken in: for as long as a source may deliver one again.
    public var entries: Int64

    /// Reports and other events. What machines began with is kept for as long as they are there.
    public var reports: Int64

    /// Resolved incidents with their timelines, silences that have ended, resolved results of scans, and machines that
    /// are gone.
    public var incidents: Int64

    /// Notifications that were sent or given up.
    public var notifications: Int64

    /// Who changed what.
    public var audit: Int64

    /// What evidence came to. The latest that each machine itself showed is kept for as long as the machine is there.
    public var evidence: Int64

    /// Evidence as it came.
    public var rawEvidence: Int64

    /// How many rows one transaction removes: others want to write, too.
    private static let limit = 2_000

    /// Says how long, in seconds.
    public init(
        entries: Int64,
        reports: Int64,
        incidents: Int64,
        notifications: Int64,
        audit: Int64,
        evidence: Int64,
        rawEvidence: Int64
    ) {
        self.entries = entries
        self.reports = reports
        self.incidents = incidents
        self.notifications = notifications
        self.audit = audit
        self.evidence = evidence
        self.rawEvidence = rawEvidence
    }

    /// Forgets what is old enough, in small transactions.
    ///
    /// Several replicas may do it at once: none removes what another does.
    /// - Returns: how many rows were removed, by table.
    public func apply(to database: any Database, at now: Timestamp) async throws -> [String: Int] {
        let limit = Self.limit
        var removed: [String: Int] = [:]
        removed["entries"] = try await repeating(database, before: entries, now) { connection, moment in
            try EntryTable(connection).removeOldest(before: moment, limit: limit)
        }
        removed["reports"] = try await following(database, before: reports, now) { connection, moment, after in
            try ReportTable(connection).removeOldest(before: moment, after: after, limit: limit)
        }
        removed["events"] = try await repeating(database, before: reports, now) { connection, moment in
            try EventTable(connection).removeOldest(before: moment, limit: limit)
        }
        let lock = IncidentTable.lock
        removed["incidents"] = try await repeating(database, locks: [lock], before: incidents, now) {
            connection,
            moment in
            try IncidentTable(connection).removeResolved(before: moment, limit: limit)
        }
        removed["outbox"] = try await repeating(database, before: notifications, now) { connection, moment in
            try OutboxTable(connection).removeFinished(before: moment, limit: limit)
        }
        removed["audit"] = try await repeating(database, before: audit, now) { connection, moment in
            try AuditTable(connection).removeOldest(before: moment, limit: limit)
        }
        removed["evidence"] = try await following(database, before: evidence, now) { connection, moment, after in
            try EvidenceTable(connection).removeOldest(before: moment, after: after, limit: limit)
        }
        removed["rawEvidence"] = try await repeating(database, before: rawEvidence, now) { connection, moment in
            try EvidenceTable(connection).removeRaw(before: moment, limit: limit)
        }
        return removed.merging(try await removeSmall(database, now)) { _, small in small }
    }

    /// What there is little of.
    private func removeSmall(_ database: any Database, _ now: Timestamp) async throws -> [String: Int] {
        let moment = Self.moment(incidents, before: now)
        return try await database.write { connection in
            [
                "silences": try SilenceTable(connection).removeEnded(before: moment),
                "posture": try PostureTable(connection).removeResolved(before: moment),
                "inventory": try InventoryTable(connection).removeGone(before: moment),
            ]
        }
    }

    /// Removes some until there are fewer than that.
    private func repeating(
        _ database: any Database,
        locks: [String] = [],
        before age: Int64,
        _ now: Timestamp,
        _ remove: @escaping @Sendable (any SQLConnection, Timestamp) throws -> Int
    ) async throws -> Int {
        let moment = Self.moment(age, before: now)
        var total = 0
        while true {
            let count = try await database.write(locks: locks) { connection in try remove(connection, moment) }
            total += count
            if count < Self.limit { return total }
        }
    }

    /// Removes some, and goes on behind the last of them.
    private func following(
        _ database: any Database,
        before age: Int64,
        _ now: Timestamp,
        _ remove: @escaping @Sendable (any SQLConnection, Timestamp, Int64) throws -> [Int64]
    ) async throws -> Int {
        let moment = Self.moment(age, before: now)
        var (total, last) = (0, Int64(0))
        while true {
            let after = last
            let removed = try await database.write { connection in try remove(connection, moment, after) }
            total += removed.count
            guard removed.count == Self.limit, let highest = removed.max() else { return total }
            last = highest
        }
    }

    private static func moment(_ age: Int64, before now: Timestamp) -> Timestamp {
        Timestamp(seconds: now.seconds - age, nanoseconds: now.nanoseconds)
    }
}
