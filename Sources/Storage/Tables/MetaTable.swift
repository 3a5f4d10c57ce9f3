import Messages

/// Small things to remember, by name: where a source was read to, when something was last done.
public struct MetaTable {
    private let connection: any SQLConnection

    /// The table in a transaction.
    public init(_ connection: any SQLConnection) { self.connection = connection }

    /// What is kept under a name; nil when nothing is.
    public func value(_ key: String) throws(StorageError) -> String? {
        try connection.row("SELECT value FROM meta WHERE key = ?1", [.text(key)])?.text(0)
    }

    /// Keeps something under a name; nil forgets it.
    public func set(_ key: String, to value: String?) throws(StorageError) {
        try KeyText.check(key, "a name")
        guard let value else {
            try connection.execute("DELETE FROM meta WHERE key = ?1", [.text(key)])
            return
        }
        let sql = "INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
        try connection.execute(sql, [.text(key), .text(value)])
    }

    /// The number that is kept under a name; 0 when none is.
    public func number(_ key: String) throws(StorageError) -> Int64 { try value(key).flatMap { Int64($0) } ?? 0 }

    /// Counts under a name, from 1; others that count wait until this transaction ends.
    /// - Returns: the number.
    @discardableResult
    public func advance(_ key: String) throws(StorageError) -> Int64 {
        let sql = """
            INSERT INTO meta (key, value) VALUES (?1, '1') ON CONFLICT (key)
            DO UPDATE SET value = CAST(CAST(meta.value AS BIGINT) + 1 AS TEXT) RETURNING value
            """
        return try connection.row(sql, [.text(key)]).flatMap { row throws(StorageError) in Int64(try row.text(0)) } ?? 0
    }
}
