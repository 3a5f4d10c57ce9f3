public import LogEntries
import Messages

/// The results of scans over time.
public struct PostureTable {
    private let connection: any SQLConnection

    /// The table in a transaction.
    public init(_ connection: any SQLConnection) { self.connection = connection }

    /// Takes in everything that a scan found. What the last scan of the source had and this one has not is resolved.
    ///
    /// What one transaction counts another must not change: hold a lock.
    /// - Parameters:
    ///   - source: what was scanned, always by the same name.
    ///   - isComplete: whether everything could be read; where it could not, what is missing may still be there.
    @discardableResult
    public func save(
        _ results: [PostureResult],
        from source: String,
        isComplete: Bool = true,
        at now: Timestamp
    ) throws(StorageError) -> PostureChange {
        try KeyText.check(source, "the name of a source")
        // A result may be there twice; the later one counts.
        var unique: [String: PostureResult] = [:]
        for result in results { unique[StorableText.text(result.fingerprint)] = result }
        var rows: [[SQLValue]] = []
        for result in unique.values.sorted(by: { $0.fingerprint < $1.fingerprint }) {
            try KeyText.check(result.fingerprint, "a fingerprint")
            rows.append(Self.values(result, source, now))
        }
        let change = try change(to: Set(unique.keys), of: source, isComplete)
        if isComplete { try resolve(source, at: now) }
        _ = try connection.insert(into: "posture", Self.columns, rows, ending: Self.merging)
        return change
    }

    /// What a scan changes: told by what is there before it.
    private func change(
        to found: Set<String>,
        of source: String,
        _ isComplete: Bool
    ) throws(StorageError) -> PostureChange {
        var change = PostureChange(new: found.count)
        let sql = "SELECT fingerprint, resolved_at FROM posture WHERE source = ?1"
        for row in try connection.rows(sql, [.text(source)]) {
            let isOpen = try row.optionalText(1) == nil
            let isFound = found.contains(try row.text(0))
            switch (isFound, isOpen) {
            case (true, true):
                change.seenBefore += 1
                change.new -= 1
            case (true, false): change.returned += 1
            case (false, true): change.resolved += isComplete ? 1 : 0
            case (false, false): break
            }
        }
        return change
    }

    /// Everything of a source is resolved at first: what is there after all comes back with the rest.
    private func resolve(_ source: String, at now: Timestamp) throws(StorageError) {
        try connection.execute(
            "UPDATE posture SET resolved_at = ?1 WHERE source = ?2 AND resolved_at IS NULL",
            [SQLValue(now), .text(source)]
        )
    }

    /// Results in the order of source and fingerprint.
    /// - Parameters:
    ///   - resolved: whether those that are resolved are wanted, too.
    ///   - source: those of this source only; nil for all.
    ///   - place: source and fingerprint of the one behind which to begin; nil for the first.
    ///   - limit: how many; nil for all.
    public func list(
        resolved: Bool = false,
        source: String? = nil,
        after place: (source: String, fingerprint: String)? = nil,
        limit: Int? = nil
    ) throws(StorageError) -> [StoredPosture] {
        var conditions = ["(source, fingerprint) > (?1, ?2)"]
        var parameters: [SQLValue] = [.text(place?.source ?? ""), .text(place?.fingerprint ?? "")]
        if !resolved { conditions.append("resolved_at IS NULL") }
        if let source {
            parameters.append(.text(source))
            conditions.append("source=?\(parameters.count)")
        }
        if let limit { parameters.append(SQLValue(limit)) }
        let sql = """
            SELECT \(Self.columns.joined(separator: ", ")), resolved_at FROM posture
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY source, fingerprint
            \(limit == nil ? "" : "LIMIT ?\(parameters.count)")
            """
        var results: [StoredPosture] = []
        for row in try connection.rows(sql, parameters) { results.append(try Self.read(row)) }
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
