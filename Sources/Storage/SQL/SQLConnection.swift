/// A connection inside a transaction.
///
/// It belongs to the thread that runs the transaction, for as long as that runs: keep it nowhere.
///
/// Statements are written once for both databases: `?1`, `?2`… for parameters, none left out; what both understand in
/// the same way, `INSERT … ON CONFLICT … DO UPDATE … RETURNING` included; where they differ, by ``dialect``.
public protocol SQLConnection {
    /// What differs between the databases.
    var dialect: SQLDialect { get }

    /// Runs a statement and answers how many rows it changed.
    @discardableResult
    func execute(_ sql: String, _ parameters: [SQLValue]) throws(StorageError) -> Int

    /// Runs a statement and answers its rows.
    func rows(_ sql: String, _ parameters: [SQLValue]) throws(StorageError) -> [SQLRow]

    /// Runs statements one after the other and answers the rows of all. A server is sent all of them before it answers.
    func rows(_ statements: [SQLStatement]) throws(StorageError) -> [SQLRow]

    /// Wakes whoever waits for this topic, in this process and in others, once the transaction has been committed.
    /// - Parameter topic: a word of at most 63 letters, such as `outbox`.
    func announce(_ topic: String) throws(StorageError)
}

extension SQLConnection {
    /// Runs a statement without parameters.
    @discardableResult
    public func execute(_ sql: String) throws(StorageError) -> Int { try execute(sql, []) }

    /// The rows of a statement without parameters.
    public func rows(_ sql: String) throws(StorageError) -> [SQLRow] { try rows(sql, []) }

    /// The rows of all statements, one after the other.
    public func rows(_ statements: [SQLStatement]) throws(StorageError) -> [SQLRow] {
        var result: [SQLRow] = []
        for statement in statements { result += try rows(statement.sql, statement.parameters) }
        return result
    }

    /// The first row, if there is one.
    public func row(_ sql: String, _ parameters: [SQLValue] = []) throws(StorageError) -> SQLRow? {
        try rows(sql, parameters).first
    }
}
