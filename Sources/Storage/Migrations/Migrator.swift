import Messages

/// Brings the schema of a database to what the program knows.
struct Migrator {
    /// The steps that the program knows, in their order.
    var migrations = Migration.all

    /// The lock under which replicas that start at once wait for the first of them.
    static let lock = "schema"

    /// Applies what is missing, inside the transaction that the connection is in.
    /// - Throws: ``StorageError/Kind/version`` when the database has been used by a later program.
    /// - Returns: the numbers of the steps that were applied.
    @discardableResult
    func migrate(_ connection: any SQLConnection) throws(StorageError) -> [Int] {
        try connection.execute(Self.table(connection.dialect))
        let current = try Self.version(connection)
        let known = migrations.last?.number ?? 0
        guard current <= known else { throw Self.newer(current, known) }
        let missing = migrations.filter { $0.number > current }
        for migration in missing { try apply(migration, on: connection) }
        return missing.map(\.number)
    }

    /// Whether nothing is missing.
    func isCurrent(_ connection: any SQLConnection) throws(StorageError) -> Bool {
        guard try Self.hasTable(connection) else { return false }
        return try Self.version(connection) == migrations.last?.number
    }

    /// Refuses a database whose schema is not the program's.
    func requireCurrent(_ connection: any SQLConnection) throws(StorageError) {
        guard try Self.hasTable(connection) else {
            throw StorageError(.unsuitable, "the database is not one of shieldwatch, or is empty")
        }
        let (current, known) = (try Self.version(connection), migrations.last?.number ?? 0)
        guard current <= known else { throw Self.newer(current, known) }
        guard current == known else {
            throw StorageError(
                .version,
                "the database has schema \(current), and this version of shieldwatch needs \(known): start the monitor once"
            )
        }
    }

    private static func hasTable(_ connection: any SQLConnection) throws(StorageError) -> Bool {
        let sql =
            switch connection.dialect {
            case .sqlite: "SELECT COUNT(*) FROM sqlite_master WHERE name = 'schema_versions'"
            case .postgresql: "SELECT COUNT(to_regclass('schema_versions'))"
            }
        return try connection.row(sql)?.integer(0) == 1
    }

    private func apply(_ migration: Migration, on connection: any SQLConnection) throws(StorageError) {
        for statement in migration.statements(ColumnTypes(connection.dialect)) { try connection.execute(statement) }
        let parameters = [SQLValue(migration.number), .text(migration.name)]
        try connection.execute("INSERT INTO schema_versions (number, name) VALUES (?1, ?2)", parameters)
    }

    /// The number of the last step that was applied.
    static func version(_ connection: any SQLConnection) throws(StorageError) -> Int {
        let row = try connection.row("SELECT COALESCE(MAX(number), 0) FROM schema_versions")
        return Int(try row?.integer(0) ?? 0)
    }

    private static func table(_ dialect: SQLDialect) -> String {
        let types = ColumnTypes(dialect)
        return """
            CREATE TABLE IF NOT EXISTS schema_versions (number \(types.integer) PRIMARY KEY, name \(types.text) NOT NULL)
            """
    }

    private static func newer(_ version: Int, _ known: Int) -> StorageError {
        StorageError(
            .version,
            "the database has schema \(version), and this version of shieldwatch knows \(known) and older ones"
        )
    }
}
