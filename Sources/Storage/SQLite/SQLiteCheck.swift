/// Looks for damage in a file of SQLite.
struct SQLiteCheck {
    private let connection: any SQLConnection

    /// As many lines of damage as SQLite shows; more say nothing more.
    private static let limit = 100

    init(_ connection: any SQLConnection) { self.connection = connection }

    func problems() throws(StorageError) -> [DatabaseProblem] {
        var problems: [DatabaseProblem] = []
        for row in try connection.rows("PRAGMA integrity_check(\(Self.limit))") {
            let line = try row.text(0)
            if line != "ok" { problems.append(DatabaseProblem("integrity", line)) }
        }
        // Tables that are damaged cannot be read any further.
        guard problems.isEmpty else { return problems }
        for row in try connection.rows("PRAGMA foreign_key_check").prefix(Self.limit) {
            let (table, parent) = (try row.text(0), try row.text(2))
            problems.append(DatabaseProblem("foreign-keys", "a row of \(table) has no row in \(parent)"))
        }
        return problems + (try ContentCheck(connection).problems())
    }
}
