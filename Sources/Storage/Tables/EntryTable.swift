public import LogEntries

/// Which entries have been taken in, so that a redelivered one is recognised.
public struct EntryTable {
    private let connection: any SQLConnection

    /// The table in a transaction.
    public init(_ connection: any SQLConnection) { self.connection = connection }

    /// Remembers entries and answers which of them had not been there.
    ///
    /// Two transactions that bring the same entries wait for each other: one of them finds them new.
    /// - Parameter now: the monitor's time.
    public func insert(_ keys: some Sequence<EntryKey>, at now: Timestamp) throws(StorageError) -> Set<EntryKey> {
        // In one order everywhere, so that two transactions cannot wait for each other in a circle.
        let rows = Set(keys).sorted().map { [SQLValue.blob($0.bytes), SQLValue(now)] }
        let ending = "ON CONFLICT (key) DO NOTHING RETURNING key"
        let inserted = try connection.insert(into: "entries", ["key", "seen_at"], rows, ending: ending)
        var new: Set<EntryKey> = []
        for row in inserted { new.insert(EntryKey(bytes: try row.blob(0))) }
        return new
    }

    /// When entries came first, as far as that is remembered.
    public func arrivals(of keys: some Sequence<EntryKey>) throws(StorageError) -> [EntryKey: Timestamp] {
        let rows = try connection.rows(
            "SELECT key, seen_at FROM entries WHERE key IN ({list})",
            forEach: Set(keys).sorted().map { .blob($0.bytes) }
        )
        var arrivals: [EntryKey: Timestamp] = [:]
        for row in rows { arrivals[EntryKey(bytes: try row.blob(0))] = try row.timestamp(1) }
        return arrivals
    }

    /// How many entries are remembered.
    public func count() throws(StorageError) -> Int { try connection.count("entries") }

    /// Forgets the oldest ones from before a moment, as many as one transaction should.
    /// - Returns: how many it forgot.
    func removeOldest(before moment: Timestamp, limit: Int) throws(StorageError) -> Int {
        try connection.execute(
            """
            DELETE FROM entries WHERE key IN (SELECT key FROM entries WHERE seen_at < ?1 ORDER BY seen_at LIMIT ?2\
            \(connection.dialect.skippingLocked))
            """,
            [SQLValue(moment), SQLValue(limit)]
        )
    }
}
