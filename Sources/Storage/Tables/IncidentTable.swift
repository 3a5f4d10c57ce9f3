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

    /// Stores incidents, in a transaction that holds ``lock``.
    /// - Returns: how often incidents have been changed.
    @discardableResult
    public func save(_ changes: [IncidentChanges]) throws(StorageError) -> Int64 {
        if changes.isEmpty { return try edition() }
        let edition = try MetaTable(connection).advance(Self.editionKey)
        for change in changes {
            let incident = change.incident
            try connection.execute(Self.upsert, try Self.values(incident) + [.integer(edition)])
            let places = change.instances.map { $0.compactMap(incident.nodes.place).sorted() }
            try saveNodes(places ?? Array(incident.nodes.indices), of: incident)
        }
        return edition
    }

    /// Stores an incident and all of its machines.
    public func save(_ incident: Incident) throws(StorageError) { try save([IncidentChanges(incident)]) }
}

// MARK: What others change

extension IncidentTable {
    /// Whoever changes incidents holds this lock.
    public static let lock = "incidents"

    private static let editionKey = "incidents"
    private static let removalKey = "incidents.removed"

    /// How often incidents have been changed.
    public func edition() throws(StorageError) -> Int64 { try MetaTable(connection).number(Self.editionKey) }

    /// Which incidents have been changed since they had been changed so often; nil when some have been removed.
    public func changed(since edition: Int64) throws(StorageError) -> [IncidentKey]? {
        guard try MetaTable(connection).number(Self.removalKey) <= edition else { return nil }
        let rows = try connection.rows("SELECT key FROM incidents WHERE edition > ?1", [.integer(edition)])
        var keys: [IncidentKey] = []
        for row in rows { keys.append(IncidentKey(text: try row.text(0))) }
        return keys.sorted()
    }

    private func noteRemoval() throws(StorageError) {
        let table = MetaTable(connection)
        try table.set(Self.removalKey, to: "\(try table.advance(Self.editionKey))")
    }
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
    /// One that people have yet to hear of stays. The transaction holds ``lock``.
    /// - Returns: how many it removed.
    func removeResolved(before moment: Timestamp, limit: Int) throws(StorageError) -> Int {
        let rows = try connection.rows(
            """
            SELECT key FROM incidents WHERE state = 'resolved' AND updated_at < ?1 AND NOT EXISTS
            (SELECT 1 FROM outbox WHERE outbox.incident = incidents.key AND outbox.state = 'pending')
            ORDER BY key LIMIT ?2
            """,
            [SQLValue(moment), SQLValue(limit)]
        )
        var keys: [SQLValue] = []
        for row in rows { keys.append(.text(try row.text(0))) }
        _ = try connection.rows("DELETE FROM outbox WHERE incident IN ({list}) RETURNING id", forEach: keys)
        let removed = try connection.rows("DELETE FROM incidents WHERE key IN ({list}) RETURNING key", forEach: keys)
            .count
        if removed > 0 { try noteRemoval() }
        return removed
    }
}
