public import LogEntries
import Messages

/// The questions that machines were asked: a nonce each, for one machine, for some minutes and for one answer. Any
/// replica may take the answer.
public struct ChallengeTable {
    private let connection: any SQLConnection

    /// How many questions to one machine may be open.
    public static let instanceLimit = 16

    /// How many questions may be open at all.
    public static let limit = 50_000

    /// The table in a transaction.
    public init(_ connection: any SQLConnection) { self.connection = connection }

    /// Keeps a question, and forgets those that are over. What one transaction counts another must not change: hold a
    /// lock.
    /// - Parameter instance: the machine, `PROJECT/ZONE/ID`.
    /// - Returns: whether it is kept: false when there are as many open ones as there may be.
    public func insert(
        _ nonce: [UInt8],
        for instance: String,
        until end: Timestamp,
        at now: Timestamp
    ) throws(StorageError) -> Bool {
        try KeyText.check(instance, "the address of a machine")
        try connection.execute("DELETE FROM challenges WHERE expires_at <= ?1", [SQLValue(now)])
        let own = "SELECT COUNT(*) FROM challenges WHERE instance = ?1 AND used_at IS NULL"
        guard try connection.row(own, [.text(instance)])?.integer(0) ?? 0 < Self.instanceLimit,
            try connection.row("SELECT COUNT(*) FROM challenges")?.integer(0) ?? 0 < Self.limit
        else { return false }
        try connection.execute(
            "INSERT INTO challenges (nonce, instance, expires_at) VALUES (?1, ?2, ?3)",
            [.blob(nonce), .text(instance), SQLValue(end)]
        )
        return true
    }

    /// How a nonce stands that evidence of a machine carries.
    public func freshness(of nonce: [UInt8], for instance: String, at now: Timestamp) throws(StorageError) -> Freshness
    {
        let sql = "SELECT used_at FROM challenges WHERE nonce = ?1 AND instance = ?2 AND expires_at > ?3"
        guard let row = try connection.row(sql, [.blob(nonce), .text(instance), SQLValue(now)]) else { return .unasked }
        return try row.optionalTimestamp(0) == nil ? .fresh : .used
    }

    /// Takes note that a question is answered.
    /// - Returns: whether it was open until now.
    public func use(_ nonce: [UInt8], for instance: String, at now: Timestamp) throws(StorageError) -> Bool {
        let sql = """
            UPDATE challenges SET used_at = ?3 WHERE nonce = ?1 AND instance = ?2 AND expires_at > ?3 AND used_at IS NULL
            """
        return try connection.execute(sql, [.blob(nonce), .text(instance), SQLValue(now)]) == 1
    }
}
