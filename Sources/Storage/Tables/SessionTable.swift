public import LogEntries

/// Who is signed in to the pages: the hash of each session, so that who reads the database cannot take one over.
public struct SessionTable {
    private let connection: any SQLConnection

    /// The table in a transaction.
    public init(_ connection: any SQLConnection) { self.connection = connection }

    /// Keeps a session, and forgets those that are over.
    /// - Parameters:
    ///   - id: the SHA-256 of what the browser holds.
    ///   - token: the hash of the access token that it was made with.
    public func insert(_ id: [UInt8], token: String, until end: Timestamp, at now: Timestamp) throws(StorageError) {
        try connection.execute("DELETE FROM sessions WHERE expires_at <= ?1", [SQLValue(now)])
        try connection.execute(
            "INSERT INTO sessions (id, token, expires_at) VALUES (?1, ?2, ?3)",
            [.blob(id), .text(token), SQLValue(end)]
        )
    }

    /// The hash of the access token that a session was made with; nil when there is no such session any more.
    public func token(of id: [UInt8], at now: Timestamp) throws(StorageError) -> String? {
        let sql = "SELECT token FROM sessions WHERE id = ?1 AND expires_at > ?2"
        return try connection.row(sql, [.blob(id), SQLValue(now)])?.text(0)
    }

    /// Ends a session.
    public func remove(_ id: [UInt8]) throws(StorageError) {
        try connection.execute("DELETE FROM sessions WHERE id = ?1", [.blob(id)])
    }
}
