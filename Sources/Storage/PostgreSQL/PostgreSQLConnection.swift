/// A connection of PostgreSQL inside a transaction.
struct PostgreSQLConnection: SQLConnection {
    let link: PostgreSQLLink
    let announced: AnnouncedTopics

    var dialect: SQLDialect { .postgresql }

    @discardableResult
    func execute(_ sql: String, _ parameters: [SQLValue]) throws(StorageError) -> Int {
        try translating { () throws(PostgreSQLFailure) in try link.execute(SQLStatement(sql, parameters)).changed }
    }

    func rows(_ sql: String, _ parameters: [SQLValue]) throws(StorageError) -> [SQLRow] {
        try translating { () throws(PostgreSQLFailure) in try link.execute(SQLStatement(sql, parameters)).rows }
    }

    func rows(_ statements: [SQLStatement]) throws(StorageError) -> [SQLRow] {
        try translating { () throws(PostgreSQLFailure) in try link.execute(statements).flatMap(\.rows) }
    }

    func announce(_ topic: String) throws(StorageError) { announced.add(topic) }

    private func translating<Result>(
        _ work: () throws(PostgreSQLFailure) -> Result
    ) throws(StorageError) -> Result {
        do throws(PostgreSQLFailure) {
            return try work()
        } catch {
            throw error.storageError(of: link.address.description)
        }
    }
}
