import LogEntries

/// Who changed what, when.
public struct AuditTable {
    private let connection: any SQLConnection

    /// The table in a transaction.
    public init(_ connection: any SQLConnection) { self.connection = connection }

    /// Adds an entry, in the transaction that makes the change.
    public func insert(_ entry: AuditEntry) throws(StorageError) {
        try connection.execute(
            "INSERT INTO audit (at, who, action, target, detail) VALUES (?1, ?2, ?3, ?4, ?5)",
            [SQLValue(entry.at), .text(entry.who), .text(entry.action), .text(entry.target), .text(entry.detail)]
        )
    }

    /// The latest entries, the last one first.
    public func latest(limit: Int) throws(StorageError) -> [AuditEntry] {
        try page(before: nil, limit: limit).map(\.entry)
    }

    /// Entries with their numbers, the last one first.
    /// - Parameter sequence: the number of the entry behind which to go on; nil for the last one.
    public func page(before sequence: Int64?, limit: Int) throws(StorageError) -> [StoredAuditEntry] {
        let sql = """
            SELECT at, who, action, target, detail, sequence FROM audit WHERE sequence < ?1 ORDER BY sequence DESC LIMIT ?2
            """
        var entries: [StoredAuditEntry] = []
        for row in try connection.rows(sql, [.integer(sequence ?? .max), SQLValue(limit)]) {
            let entry = AuditEntry(
                at: try row.timestamp(0),
                who: try row.text(1),
                action: try row.text(2),
                target: try row.text(3),
                detail: try row.text(4)
            )
            entries.append(StoredAuditEntry(sequence: try row.integer(5), entry: entry))
        }
        return entries
    }

    /// Removes entries from before a moment.
    /// - Returns: how many it removed.
    func removeOldest(before moment: Timestamp, limit: Int) throws(StorageError) -> Int {
        try connection.execute(
            """
            DELETE FROM audit WHERE sequence IN (SELECT sequence FROM audit WHERE at < ?1 ORDER BY at LIMIT ?2\
            \(connection.dialect.skippingLocked))
            """,
            [SQLValue(moment), SQLValue(limit)]
        )
    }
}
