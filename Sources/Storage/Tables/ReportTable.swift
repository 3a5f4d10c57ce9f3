public import IntegrityEvents
import LogEntries

/// The reports of boots, with their values.
public struct ReportTable {
    private let connection: any SQLConnection

    /// The table in a transaction.
    public init(_ connection: any SQLConnection) { self.connection = connection }

    /// Adds reports, in a transaction that has said so (``ArrivalOrder/begin()``); which of them are new is for
    /// ``EntryTable`` to say.
    public func insert(_ reports: [StoredReport]) throws(StorageError) {
        var rows: [[SQLValue]] = []
        for stored in reports { rows.append(try Self.values(stored)) }
        _ = try connection.insert(into: "reports", Self.columns, rows)
    }

    /// What the machines reported, in the order of time.
    /// - Parameters:
    ///   - limit: how many of each machine, the latest ones.
    ///   - sequence: the number of the last report that counts.
    public func history(
        of instances: [String],
        limit: Int,
        through sequence: Int64 = .max
    ) throws(StorageError) -> [StoredReport] {
        let rows = try connection.latest(limit, from: "reports", Self.selected, of: instances, through: sequence)
        return try Self.read(rows).sorted(by: Self.precedes)
    }

    /// The reports behind one, by its number, as many as the limit says, in the order in which they came.
    /// - Parameter last: the number that none is behind; see ``ArrivalOrder/horizon()``.
    public func reports(
        after sequence: Int64,
        through last: Int64 = .max,
        limit: Int
    ) throws(StorageError) -> [StoredReport] {
        let rows = try connection.rows(
            "SELECT \(Self.selected) FROM reports WHERE sequence > ?1 AND sequence <= ?2 ORDER BY sequence LIMIT ?3",
            [.integer(sequence), .integer(last), SQLValue(limit)]
        )
        return try Self.read(rows)
    }

    /// The number of the report that came last; 0 when there is none.
    public func lastSequence() throws(StorageError) -> Int64 {
        try connection.row("SELECT COALESCE(MAX(sequence), 0) FROM reports")?.integer(0) ?? 0
    }

    /// Says of reports that are stored what they came to.
    /// - Parameter sequences: their numbers.
    public func set(
        _ verdict: BootVerdict,
        _ standing: Standing?,
        of sequences: [Int64]
    ) throws(StorageError) {
        // Numbers that an update repeats do no harm.
        _ = try connection.rows(
            "UPDATE reports SET verdict = ?1, standing = ?2 WHERE sequence IN ({list}) RETURNING sequence",
            [.text(verdict.rawValue), SQLValue(standing?.rawValue)],
            forEach: sequences.map(SQLValue.integer)
        )
    }

    /// How many reports there are.
    public func count() throws(StorageError) -> Int { try connection.count("reports") }
}

// MARK: Statements

extension ReportTable {
    private static let columns =
        EntryColumns.names + ["phase", "boot_counter", "passed", "verdict", "standing", "content"]

    private static let selected = (columns + ["sequence"]).joined(separator: ", ")

    private static func precedes(_ left: StoredReport, _ right: StoredReport) -> Bool {
        if left.report.timestamp != right.report.timestamp { return left.report.timestamp < right.report.timestamp }
        return (left.sequence ?? 0) < (right.sequence ?? 0)
    }
}

// MARK: Rows

extension ReportTable {
    private static func values(_ stored: StoredReport) throws(StorageError) -> [SQLValue] {
        let report = stored.report
        return EntryColumns.values(stored.identity, report.instance, report.timestamp) + [
            .text(report.phase.rawValue), .text(report.bootCounter),
            report.passed.map { SQLValue($0) } ?? .null,
            SQLValue(stored.verdict?.rawValue), SQLValue(stored.standing?.rawValue),
            .blob(try ReportBlob.encode(report)),
        ]
    }

    private static func read(_ rows: [SQLRow]) throws(StorageError) -> [StoredReport] {
        var reports: [StoredReport] = []
        reports.reserveCapacity(rows.count)
        for row in rows { reports.append(try read(row)) }
        return reports
    }

    private static func read(_ row: SQLRow) throws(StorageError) -> StoredReport {
        let (identity, instance, timestamp) = try EntryColumns.read(row)
        let content = try ReportBlob.decode(try row.blob(13))
        let report = BootReport(
            instance: instance,
            bootCounter: try row.text(9),
            phase: try row.word(8),
            timestamp: timestamp,
            passed: try row.optionalInteger(10).map { $0 != 0 },
            actual: content.actual,
            policy: content.policy,
            launchPolicy: content.launchPolicy,
            isLoggedAsError: content.isLoggedAsError,
            faults: content.faults
        )
        return StoredReport(
            identity: identity,
            report: report,
            verdict: try row.optionalWord(11),
            standing: try row.optionalWord(12),
            sequence: try row.integer(14)
        )
    }
}

// MARK: Retention

extension ReportTable {
    /// Removes reports from before a moment, the first of each phase of a machine that is still there excepted: it is
    /// what the machine began with.
    /// - Parameter sequence: where to go on.
    /// - Returns: the sequence numbers of what was removed.
    func removeOldest(before moment: Timestamp, after sequence: Int64, limit: Int) throws(StorageError) -> [Int64] {
        // Of `MAX(sequence)` PostgreSQL thinks that it is found soonest from the end, past all that is not old.
        let rows = try connection.rows(
            """
            DELETE FROM reports WHERE sequence IN (SELECT sequence FROM reports AS old WHERE sequence > ?1
            AND sequence <= (SELECT MAX(sequence + 0) FROM reports WHERE timestamp < ?2) AND timestamp < ?2
            AND (EXISTS (SELECT 1 FROM reports AS earlier WHERE earlier.instance = old.instance
            AND earlier.phase = old.phase AND earlier.timestamp < old.timestamp) OR NOT EXISTS (SELECT 1 FROM inventory
            WHERE inventory.instance = old.instance AND inventory.gone_since IS NULL)) ORDER BY sequence LIMIT ?3\
            \(connection.dialect.skippingLocked)) RETURNING sequence
            """,
            [.integer(sequence), SQLValue(moment), SQLValue(limit)]
        )
        var removed: [Int64] = []
        for row in rows { removed.append(try row.integer(0)) }
        return removed
    }
}
