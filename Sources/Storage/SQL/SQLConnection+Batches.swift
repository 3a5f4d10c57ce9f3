extension SQLConnection {
    /// Inserts many rows with few statements, and answers what the ending returns.
    ///
    /// Statements are prepared once and kept, so that there must not be one for every number of rows: they take a power
    /// of two each.
    func insert(
        into table: String,
        _ columns: [String],
        _ rows: [[SQLValue]],
        ending: String = ""
    ) throws(StorageError) -> [SQLRow] {
        var statements: [SQLStatement] = []
        var rest = rows[...]
        while !rest.isEmpty {
            let size = Batch.size(for: rest.count)
            let sql = Batch.insertion(into: table, columns, count: size, ending: ending)
            statements.append(SQLStatement(sql, rest.prefix(size).flatMap(\.self)))
            rest = rest.dropFirst(size)
        }
        return try self.rows(statements)
    }

    /// The rows of a statement for each of many values: `{list}` in it stands for some of them at a time, `{rows}` for
    /// the same as rows of one column, so that nothing in it may count or order rows of all. The last may be repeated.
    /// - Parameter parameters: those before the values.
    func rows(
        _ sql: String,
        _ parameters: [SQLValue] = [],
        forEach values: [SQLValue]
    ) throws(StorageError) -> [SQLRow] {
        var statements: [SQLStatement] = []
        var rest = values[...]
        while let last = rest.prefix(Batch.limit).last {
            let part = rest.prefix(Batch.limit)
            let size = Batch.paddedSize(for: part.count)
            let padded = part + Array(repeating: last, count: size - part.count)
            let places = (1...size).map { "?\($0 + parameters.count)" }
            let filled = sql.replacing("{list}", with: places.joined(separator: ", "))
                .replacing("{rows}", with: places.map { "(\($0))" }.joined(separator: ", "))
            statements.append(SQLStatement(filled, parameters + padded))
            rest = rest.dropFirst(Batch.limit)
        }
        return try rows(statements)
    }
}

/// How many rows a statement takes.
enum Batch {
    /// SQLite takes 32,766 parameters and PostgreSQL 65,535; no table has more than 128 columns.
    static let limit = 128

    /// The largest power of two that is not more than what is left.
    static func size(for count: Int) -> Int { min(limit, 1 << (Int.bitWidth - 1 - count.leadingZeroBitCount)) }

    /// The smallest power of two that is not less than what is left.
    static func paddedSize(for count: Int) -> Int {
        let size = size(for: count)
        return size < count ? size * 2 : size
    }

    static func insertion(into table: String, _ columns: [String], count: Int, ending: String) -> String {
        let rows = (0..<count).map { row in
            "(" + columns.indices.map { "?\(row * columns.count + $0 + 1)" }.joined(separator: ", ") + ")"
        }
        let names = columns.joined(separator: ", ")
        return "INSERT INTO \(table) (\(names)) VALUES \(rows.joined(separator: ", ")) \(ending)"
    }
}
