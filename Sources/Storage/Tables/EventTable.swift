public import IntegrityEvents
public import LogEntries

/// The events that are no reports: starts, administrators' actions, refusals.
public struct EventTable {
    private let connection: any SQLConnection

    /// The table in a transaction.
    public init(_ connection: any SQLConnection) { self.connection = connection }

    /// Adds events, in a transaction that has said so (``ArrivalOrder/begin()``). Reports among them are passed over:
    /// they have a table of their own.
    public func insert(_ events: [LogEvent]) throws(StorageError) {
        var rows: [[SQLValue]] = []
        for event in events {
            if case .report = event.kind { continue }
            let json = try EventJSON(event.kind)
            rows.append(
                EntryColumns.values(event.identity, event.instance, event.timestamp)
                    + [.text(json.event.rawValue), .text(try StoredJSON.text(json))]
            )
        }
        _ = try connection.insert(into: "events", Self.columns, rows)
    }

    /// What happened to machines last, in the order of time.
    /// - Parameter limit: how many events of each machine.
    public func history(of instances: [String], limit: Int) throws(StorageError) -> [StoredEvent] {
        try Self.sorted(try connection.latest(limit, from: "events", Self.selected, of: instances))
    }

    /// What administrators did to machines, all of it, in the order of time.
    public func actions(of instances: [String]) throws(StorageError) -> [StoredEvent] {
        let sql = "SELECT \(Self.selected) FROM events WHERE instance IN ({list}) \(Self.areActions)"
        return try Self.sorted(try connection.rows(sql, forEach: Set(instances).sorted().map(SQLValue.text)))
    }

    /// The events behind one, by its number, as many as the limit says, in the order in which they came.
    /// - Parameter last: the number that none is behind; see ``ArrivalOrder/horizon()``.
    public func events(
        after sequence: Int64,
        through last: Int64 = .max,
        limit: Int
    ) throws(StorageError) -> [StoredEvent] {
        let rows = try connection.rows(
            "SELECT \(Self.selected) FROM events WHERE sequence > ?1 AND sequence <= ?2 ORDER BY sequence LIMIT ?3",
            [.integer(sequence), .integer(last), SQLValue(limit)]
        )
        return try Self.read(rows)
    }

    /// The number of the event that came last; 0 when there is none.
    public func lastSequence() throws(StorageError) -> Int64 {
        try connection.row("SELECT COALESCE(MAX(sequence), 0) FROM events")?.integer(0) ?? 0
    }

    /// The starts of machines since a moment, the latest first.
    public func starts(since moment: Timestamp, limit: Int) throws(StorageError) -> [StoredEvent] {
        let rows = try connection.rows(
            "SELECT \(Self.selected) FROM events WHERE kind = 'startup' AND timestamp >= ?1 ORDER BY timestamp DESC LIMIT ?2",
            [SQLValue(moment), SQLValue(limit)]
        )
        return try Self.read(rows)
    }

    private static let columns = EntryColumns.names + ["kind", "body"]

    private static let selected = (columns + ["sequence"]).joined(separator: ", ")

    /// What the index `events_of_administrators` has; an index of a part is used where that is asked for in its words.
    private static let areActions = "AND kind IN ('relearn', 'configuration')"

    private static func sorted(_ rows: [SQLRow]) throws(StorageError) -> [StoredEvent] {
        try read(rows).sorted { left, right in
            (left.event.timestamp, left.sequence) < (right.event.timestamp, right.sequence)
        }
    }

    private static func read(_ rows: [SQLRow]) throws(StorageError) -> [StoredEvent] {
        var events: [StoredEvent] = []
        for row in rows {
            let (identity, instance, timestamp) = try EntryColumns.read(row)
            let json: EventJSON = try StoredJSON.value(try row.text(9))
            let event = LogEvent(identity: identity, instance: instance, kind: json.kind, timestamp: timestamp)
            events.append(StoredEvent(sequence: try row.integer(10), event: event))
        }
        return events
    }

    /// Removes the oldest events from before a moment, as many as one transaction should.
    /// - Returns: how many it removed.
    func removeOldest(before moment: Timestamp, limit: Int) throws(StorageError) -> Int {
        try connection.execute(
            """
            DELETE FROM events WHERE sequence IN (SELECT sequence FROM events WHERE timestamp < ?1
            ORDER BY timestamp LIMIT ?2\(connection.dialect.skippingLocked))
            """,
            [SQLValue(moment), SQLValue(limit)]
        )
    }
}
