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
        var rows: [SQLRow] = []
        var rest = statements[...]
        while !rest.isEmpty {
            let portion = Portion.first(of: rest)
            rows += try translating { () throws(PostgreSQLFailure) in try link.execute(portion).flatMap(\.rows) }
            rest = rest.dropFirst(portion.count)
        }
        return rows
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

/// How much is sent together: libpq keeps all of it in memory until the server takes it.
private enum Portion {
    /// Bytes of parameters.
    static let limit = 1 << 20

    /// As many statements as fit, one at least.
    static func first(of statements: ArraySlice<SQLStatement>) -> [SQLStatement] {
        var size = 0
        let count = statements.prefix { statement in
            defer { size += statement.parameters.reduce(0) { $0 + $1.size } }
            return size < limit
        }.count
        return Array(statements.prefix(count))
    }
}

extension SQLValue {
    /// About how many bytes it takes.
    fileprivate var size: Int {
        switch self {
        case .null, .integer, .real: 8
        case .text(let text): text.utf8.count
        case .blob(let bytes): bytes.count
        }
    }
}
