public import Alerting
import LogEntries

/// The incidents, with the machines that stand in them.
public struct IncidentTable {
    let connection: any SQLConnection

    /// The table in a transaction.
    public init(_ connection: any SQLConnection) { self.connection = connection }

    /// The incident with a key; nil when there is none.
    public func incident(_ key: IncidentKey) throws(StorageError) -> Incident? {
        try incidents([key]).first
    }

    /// The incidents with these keys, as far as there are any, sorted by key.
    public func incidents(_ keys: [IncidentKey]) throws(StorageError) -> [Incident] {
        let rows = try connection.rows(
            "SELECT \(Self.selected) FROM incidents WHERE key IN ({list})",
            forEach: Set(keys).sorted().map { .text($0.text) }
        )
        return try assemble(rows)
    }

    /// Incidents sorted by key.
    /// - Parameters:
    ///   - state: those in this state only; nil for all.
    ///   - key: behind which to begin; nil for the first.
    ///   - limit: how many.
    public func list(
        state: IncidentState? = nil,
        after key: IncidentKey? = nil,
        limit: Int
    ) throws(StorageError) -> [Incident] {
        let condition = state == nil ? "" : "state = ?3 AND "
        var parameters: [SQLValue] = [.text(key?.text ?? ""), SQLValue(limit)]
        if let state { parameters.append(.text(state.rawValue)) }
        let rows = try connection.rows(
            "SELECT \(Self.selected) FROM incidents WHERE \(condition)key > ?1 ORDER BY key LIMIT ?2",
            parameters
        )
        return try assemble(rows)
    }

    /// Every incident in a state, sorted by key.
    public func all(_ state: IncidentState) throws(StorageError) -> [Incident] {
        var found: [Incident] = []
        while true {
            let page = try list(state: state, after: found.last?.key, limit: Self.page)
            found += page
            if page.count < Self.page { return found }
        }
    }

    /// How many are read at a time where all are wanted.
    private static let page = 500

    /// How many incidents there are in each state.
    public func counts() throws(StorageError) -> [IncidentState: Int] {
        var counts: [IncidentState: Int] = [:]
        for row in try connection.rows("SELECT state, COUNT(*) FROM incidents GROUP BY state") {
            counts[try row.word(0)] = Int(try row.integer(1))
        }
        return counts
    }

    /// Stores an incident.
    ///
    /// Whoever is done calls ``advanceEdition()``.
    /// - Parameter instances: its machines that changed since it was stored; nil to write all of them.
    public func save(_ incident: Incident, changed instances: Set<String>? = nil) throws(StorageError) {
        try connection.execute(Self.upsert, try Self.values(incident))
        let places = instances.map { $0.compactMap(incident.nodes.place).sorted() } ?? Array(incident.nodes.indices)
        try saveNodes(places, of: incident)
    }
}

// MARK: What others change

extension IncidentTable {
    private static let editionKey = "incidents"

    /// How often incidents have been changed: as long as it is the same, what was read is what there is.
    public func edition() throws(StorageError) -> Int64 {
        try MetaTable(connection).value(Self.editionKey).flatMap { Int64($0) } ?? 0
    }

    /// Notes that incidents have been changed.
    /// - Returns: how often they have been.
    @discardableResult
    public func advanceEdition() throws(StorageError) -> Int64 { try MetaTable(connection).advance(Self.editionKey) }
}

// MARK: The timeline

extension IncidentTable {
    /// Adds to the timeline of an incident that is stored.
    public func append(_ entries: [TimelineEntry], to key: IncidentKey) throws(StorageError) {
        var rows: [[SQLValue]] = []
        for entry in entries {
            rows.append([.text(key.text), SQLValue(entry.at), .text(try StoredJSON.text(entry.what))])
        }
        _ = try connection.insert(into: "incident_timeline", ["incident", "at", "body"], rows)
    }

    /// What happened to an incident, in the order in which it was learned.
    public func timeline(of key: IncidentKey) throws(StorageError) -> [TimelineEntry] {
        let sql = "SELECT at, body FROM incident_timeline WHERE incident = ?1 ORDER BY sequence"
        var entries: [TimelineEntry] = []
        for row in try connection.rows(sql, [.text(key.text)]) {
            entries.append(TimelineEntry(at: try row.timestamp(0), what: try StoredJSON.value(try row.text(1))))
        }
        return entries
    }
}

// MARK: Retention

extension IncidentTable {
    /// Removes incidents that were resolved before a moment, with everything that belongs to them.
    ///
    /// Its notifications go with an incident: should it come again, it counts them from the beginning, and is to be told.
    /// One that people have yet to hear of stays.
    /// - Returns: how many it removed.
    func removeResolved(before moment: Timestamp, limit: Int) throws(StorageError) -> Int {
        let rows = try connection.rows(
            """
            SELECT key FROM incidents WHERE state = 'resolved' AND updated_at < ?1 AND NOT EXISTS
            (SELECT 1 FROM outbox WHERE outbox.incident = incidents.key AND outbox.state = 'pending')
            ORDER BY key LIMIT ?2\(connection.dialect.skippingLocked)
            """,
            [SQLValue(moment), SQLValue(limit)]
        )
        var keys: [SQLValue] = []
        for row in rows { keys.append(.text(try row.text(0))) }
        _ = try connection.rows("DELETE FROM outbox WHERE incident IN ({list}) RETURNING id", forEach: keys)
        let removed = try connection.rows("DELETE FROM incidents WHERE key IN ({list}) RETURNING key", forEach: keys)
            .count
        if removed > 0 { try advanceEdition() }
        return removed
    }
}
