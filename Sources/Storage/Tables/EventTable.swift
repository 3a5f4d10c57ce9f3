public import IntegrityEvents
public import LogEntries

/// The events that are no reports: starts, administrators' actions, refusals.
public struct EventTable {
    private let connection: any SQLConnection

    /// The table in a transaction.
    public init(_ connection: any SQLConnection) { self.connection = connection }

    /// Adds events, under ``EntryTable/lock``. Reports among them are passed over: they have a table of their own.
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

    /// What happened to machines, in the order of time.
    public func history(of instances: [String]) throws(StorageError) -> [StoredEvent] {
        let sql = "SELECT \(Self.selected) FROM events WHERE instance IN ({list})"
        let rows = try connection.rows(sql, forEach: Set(instances).sorted().map(SQLValue.text))
        return try Self.read(rows).sorted { left, right in
            (left.event.timestamp, left.sequence) < (right.event.timestamp, right.sequence)
        }
    }

    /// The events behind one, by its number, as many as the limit says, in the order in which they came.
    public func events(after sequence: Int64, limit: Int) throws(StorageError) -> [StoredEvent] {
        let rows = try connection.rows(
            "SELECT \(Self.selected) FROM events WHERE sequence > ?1 ORDER BY sequence LIMIT ?2",
            [.integer(sequence), SQLValue(limit)]
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

    /// What happened to a machine last, in the order of time.
    public func latest(of instance: String, limit: Int) throws(StorageError) -> [StoredEvent] {
        let sql = """
            SELECT \(Self.selected) FROM events WHERE instance = ?1 ORDER BY timestamp DESC, sequence DESC LIMIT ?2
            """
        return try Self.read(try connection.rows(sql, [.text(instance), SQLValue(limit)])).reversed()
    }

    private static let columns = EntryColumns.names + ["kind", "body"]

    private static let selected = (columns + ["sequence"]).joined(separator: ", ")

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

    /// Removes events from before a moment, beginning behind a sequence number.
    /// - Returns: the sequence numbers of what was removed.
    func removeOldest(before moment: Timestamp, after sequence: Int64, limit: Int) throws(StorageError) -> [Int64] {
        let rows = try connection.rows(
            """
            DELETE FROM events WHERE sequence IN (SELECT sequence FROM events WHERE sequence > ?1 AND timestamp < ?2
            ORDER BY sequence LIMIT ?3\(connection.dialect.skippingLocked)) RETURNING sequence
            """,
            [.integer(sequence), SQLValue(moment), SQLValue(limit)]
        )
        var removed: [Int64] = []
        for row in rows { removed.append(try row.integer(0)) }
        return removed
    }
}
