import Attestation
import IntegrityEvents
import LogEntries
import Messages

/// What machines showed to prove how they booted.
public struct EvidenceTable {
    private let connection: any SQLConnection

    /// The table in a transaction.
    public init(_ connection: any SQLConnection) { self.connection = connection }

    /// Keeps evidence that is not there yet.
    /// - Parameter raw: the evidence as it came; left out where it is larger than ``StoredEvidence/rawLimit``. Of what the
    ///   machine did not show itself much less is kept (``StoredEvidence/otherRawLimit``, ``otherLimit``), as anybody can
    ///   send any amount of it.
    /// - Returns: whether it was new.
    public func insert(_ evidence: StoredEvidence, raw: [UInt8]) throws(StorageError) -> Bool {
        try KeyText.check(evidence.digest, "a digest")
        try KeyText.check(evidence.instance.id, "the ID of a machine")
        let row: [SQLValue] = [
            .text(evidence.digest), .text(evidence.instance.id), .text(evidence.instance.project),
            .text(evidence.instance.zone), SQLValue(evidence.receivedAt), SQLValue(evidence.bootCounter),
            .text(evidence.freshness.rawValue), .text(evidence.verdict.standing.rawValue),
            SQLValue(evidence.isAuthentic), .text(try StoredJSON.text(evidence.verdict)),
            raw.count <= evidence.rawLimit ? .blob(raw) : .null,
        ]
        let isNew = try !connection.insert(into: "evidence", Self.columns, [row], ending: Self.once).isEmpty
        if isNew, !evidence.isAuthentic { try limitOthers(of: evidence.instance.id) }
        return isNew
    }

    /// How much evidence about a machine is kept that it did not show itself, the latest.
    public static let otherLimit = 20

    private func limitOthers(of instance: String) throws(StorageError) {
        try connection.execute(
            """
            DELETE FROM evidence WHERE instance = ?1 AND authentic = 0 AND sequence < (SELECT MIN(sequence) FROM
            (SELECT sequence FROM evidence WHERE instance = ?1 AND authentic = 0 ORDER BY sequence DESC LIMIT ?2) AS kept)
            """,
            [.text(instance), SQLValue(Self.otherLimit)]
        )
    }

    /// Whether a machine has shown evidence itself.
    public func hasAuthentic(of instance: String) throws(StorageError) -> Bool {
        let sql = "SELECT sequence FROM evidence WHERE instance = ?1 AND authentic = 1 LIMIT 1"
        return try connection.row(sql, [.text(instance)]) != nil
    }

    /// The evidence with a digest; nil where there is none.
    public func evidence(_ digest: String) throws(StorageError) -> StoredEvidence? {
        try connection.row("\(Self.selection) WHERE digest = ?1", [.text(digest)]).map { row throws(StorageError) in
            try Self.read(row)
        }
    }

    /// The latest evidence of a machine, the last one first: at the end the latest that the machine itself showed, where
    /// all that came since cannot be.
    public func latest(of instance: String, limit: Int) throws(StorageError) -> [StoredEvidence] {
        let latest = try read(
            "WHERE instance = ?1 ORDER BY sequence DESC LIMIT ?2",
            [.text(instance), SQLValue(limit)]
        )
        guard !latest.contains(where: \.isAuthentic) else { return latest }
        return try latest
            + read("WHERE instance = ?1 AND authentic = 1 ORDER BY sequence DESC LIMIT 1", [.text(instance)])
    }

    /// All evidence, in the order in which it came.
    /// - Parameter sequence: the number behind which to begin.
    public func list(after sequence: Int64, limit: Int) throws(StorageError) -> [StoredEvidence] {
        try read("WHERE sequence > ?1 ORDER BY sequence LIMIT ?2", [.integer(sequence), SQLValue(limit)])
    }

    /// Evidence as it came; nil where it is not kept, or not any more.
    public func raw(_ digest: String) throws(StorageError) -> [UInt8]? {
        let sql = "SELECT raw FROM evidence WHERE digest = ?1 AND raw IS NOT NULL"
        return try connection.row(sql, [.text(digest)])?.blob(0)
    }

    private func read(_ condition: String, _ parameters: [SQLValue]) throws(StorageError) -> [StoredEvidence] {
        var evidence: [StoredEvidence] = []
        for row in try connection.rows("\(Self.selection) \(condition)", parameters) {
            evidence.append(try Self.read(row))
        }
        return evidence
    }
}

// MARK: Forgetting

extension EvidenceTable {
    /// Removes evidence from before a moment, but not the latest that a machine which is there showed itself.
    /// - Returns: the numbers of what it removed.
    func removeOldest(before moment: Timestamp, after sequence: Int64, limit: Int) throws(StorageError) -> [Int64] {
        // Of `MAX(sequence)` PostgreSQL thinks that it is found soonest from the end, past all that is not old.
        let rows = try connection.rows(
            """
            DELETE FROM evidence WHERE sequence IN (SELECT sequence FROM evidence AS old WHERE sequence > ?1
            AND sequence <= (SELECT MAX(sequence + 0) FROM evidence WHERE received_at < ?2)
            AND received_at < ?2 AND (authentic = 0 OR EXISTS (SELECT 1 FROM evidence AS later
            WHERE later.instance = old.instance AND later.authentic = 1 AND later.sequence > old.sequence)
            OR NOT EXISTS (SELECT 1 FROM inventory
            WHERE inventory.instance = old.instance AND inventory.gone_since IS NULL)) ORDER BY sequence LIMIT ?3\
            \(connection.dialect.skippingLocked)) RETURNING sequence
            """,
            [.integer(sequence), SQLValue(moment), SQLValue(limit)]
        )
        var removed: [Int64] = []
        for row in rows { removed.append(try row.integer(0)) }
        return removed
    }

    /// Forgets what evidence from before a moment was like when it came.
    /// - Returns: how much it forgot.
    func removeRaw(before moment: Timestamp, limit: Int) throws(StorageError) -> Int {
        try connection.execute(
            """
            UPDATE evidence SET raw = NULL WHERE sequence IN (SELECT sequence FROM evidence WHERE raw IS NOT NULL
            AND received_at < ?1 ORDER BY received_at LIMIT ?2\(connection.dialect.skippingLocked))
            """,
            [SQLValue(moment), SQLValue(limit)]
        )
    }
}

// MARK: Rows

extension EvidenceTable {
    private static let columns = [
        "digest", "instance", "project", "zone", "received_at", "boot_counter", "freshness", "standing", "authentic",
        "verdict", "raw",
    ]

    private static let once = "ON CONFLICT (digest) DO NOTHING RETURNING sequence"

    private static let selection = """
        SELECT sequence, digest, instance, project, zone, received_at, boot_counter, freshness, verdict FROM evidence
        """

    private static func read(_ row: SQLRow) throws(StorageError) -> StoredEvidence {
        let verdict: Verdict = try StoredJSON.value(try row.text(8))
        return StoredEvidence(
            digest: try row.text(1),
            instance: Instance(project: try row.text(3), zone: try row.text(4), id: try row.text(2)),
            receivedAt: try row.timestamp(5),
            bootCounter: try row.optionalText(6),
            freshness: try row.word(7),
            verdict: verdict,
            sequence: try row.integer(0)
        )
    }
}
