public import LogEntries
import Messages

/// The questions that machines were asked: a nonce each, for one machine, for some minutes and for one answer. Any
/// replica may take the answer.
public struct ChallengeTable {
    private let connection: any SQLConnection

    /// How many questions to one machine may be open of those that one caller asked. Others ask their own.
    public static let instanceLimit = 16

    /// How many questions of one caller may be open.
    public static let callerLimit = 5_000

    /// How many questions may be open at all.
    public static let limit = 20_000

    /// The table in a transaction.
    public init(_ connection: any SQLConnection) { self.connection = connection }

    /// Keeps a question, and forgets those that are over. What one transaction counts another must not change: hold a
    /// lock.
    /// - Parameters:
    ///   - instance: the number of the machine.
    ///   - caller: who asks for it.
    /// - Returns: whether it is kept: false when there are as many open ones as there may be.
    public func insert(
        _ nonce: [UInt8],
        for instance: String,
        askedBy caller: String,
        until end: Timestamp,
        at now: Timestamp
    ) throws(StorageError) -> Bool {
        try KeyText.check(instance, "the address of a machine")
        try connection.execute("DELETE FROM challenges WHERE expires_at <= ?1", [SQLValue(now)])
        let asked = SQLValue.text(caller)
        guard try count("instance = ?1 AND caller = ?2", [.text(instance), asked]) < Self.instanceLimit,
            try count("caller = ?1", [asked]) < Self.callerLimit, try count("caller >= ''", []) < Self.limit
        else { return false }
        try connection.execute(
            "INSERT INTO challenges (nonce, instance, caller, expires_at) VALUES (?1, ?2, ?3, ?4)",
            [.blob(nonce), .text(instance), asked, SQLValue(end)]
        )
        return true
    }

    /// How many questions are open.
    private func count(_ condition: String, _ parameters: [SQLValue]) throws(StorageError) -> Int64 {
        let sql = "SELECT COUNT(*) FROM challenges WHERE used_at IS NULL AND \(condition)"
        return try connection.row(sql, parameters)?.integer(0) ?? 0
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

    /// Closes all questions to a machine. Whatever it is trusted for after it has answered one was asked after that
    /// answer had come: what it quoted before, of an earlier boot, cannot be kept back and shown then.
    public func close(for instance: String, at now: Timestamp) throws(StorageError) {
        let sql = "UPDATE challenges SET used_at = ?2 WHERE instance = ?1 AND used_at IS NULL"
        try connection.execute(sql, [.text(instance), SQLValue(now)])
    }
}
