public import LogEntries
import Messages

/// The results of scans over time.
public struct PostureTable {
    private let connection: any SQLConnection

    /// The table in a transaction.
    public init(_ connection: any SQLConnection) { self.connection = connection }

    /// Takes in everything that a scan found. What the last scan of the source had and this one has not is resolved.
    /// - Parameter source: what was scanned, always by the same name.
    public func save(_ results: [PostureResult], from source: String, at now: Timestamp) throws(StorageError) {
        try KeyText.check(source, "the name of a source")
        // A result may be there twice; the later one counts.
        var unique: [String: PostureResult] = [:]
        for result in results { unique[result.fingerprint] = result }
        var rows: [[SQLValue]] = []
        for result in unique.values.sorted(by: { $0.fingerprint < $1.fingerprint }) {
            try KeyText.check(result.fingerprint, "a fingerprint")
            rows.append(Self.values(result, source, now))
        }
        // First all are resolved: what is there after all comes back with the rest.
        try connection.execute(
            "UPDATE posture SET resolved_at = ?1 WHERE source = ?2 AND resolved_at IS NULL",
            [SQLValue(now), .text(source)]
        )
        _ = try connection.insert(into: "posture", Self.columns, rows, ending: Self.merging)
    }

    /// Results in the order of source and fingerprint.
    /// - Parameter resolved: whether those that are resolved are wanted, too.
    public func list(resolved: Bool = false) throws(StorageError) -> [StoredPosture] {
        let condition = resolved ? "" : "WHERE resolved_at IS NULL"
        let sql = """
            SELECT \(Self.columns.joined(separator: ", ")), resolved_at FROM posture \(condition)
            ORDER BY source, fingerprint
            """
        var results: [StoredPosture] = []
        for row in try connection.rows(sql) { results.append(try Self.read(row)) }
        return results
    }

    /// Removes what was resolved before a moment.
    /// - Returns: how many it removed.
    func removeResolved(before moment: Timestamp) throws(StorageError) -> Int {
        try connection.execute("DELETE FROM posture WHERE resolved_at < ?1", [SQLValue(moment)])
    }
}

extension PostureTable {
    private static let columns = [
        "source", "fingerprint", "rule", "outcome", "severity", "address", "body", "first_seen", "last_seen",
    ]

    /// What was resolved by an earlier scan begins anew; what this scan resolved a moment ago goes on.
    private static let merging = """
        ON CONFLICT (source, fingerprint) DO UPDATE SET rule = excluded.rule, outcome = excluded.outcome,
        severity = excluded.severity, address = excluded.address, body = excluded.body, first_seen = CASE
        WHEN posture.resolved_at < excluded.last_seen THEN excluded.first_seen ELSE posture.first_seen END,
        last_seen = excluded.last_seen, resolved_at = NULL
        """

    private static func values(_ result: PostureResult, _ source: String, _ now: Timestamp) -> [SQLValue] {
        [
            .text(source), .text(result.fingerprint), .text(result.rule), .text(result.outcome),
            .text(result.severity), .text(result.address), .text(result.body), SQLValue(now), SQLValue(now),
        ]
    }

    private static func read(_ row: SQLRow) throws(StorageError) -> StoredPosture {
        let result = PostureResult(
            fingerprint: try row.text(1),
            rule: try row.text(2),
            outcome: try row.text(3),
            severity: try row.text(4),
            address: try row.text(5),
            body: try row.text(6)
        )
        return StoredPosture(
            source: try row.text(0),
            result: result,
            firstSeen: try row.timestamp(7),
            lastSeen: try row.timestamp(8),
            resolvedAt: try row.optionalTimestamp(9)
        )
    }
}
