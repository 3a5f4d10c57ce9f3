extension SQLConnection {
    /// The latest rows of each of many machines, in no order.
    ///
    /// It goes to them by an index that begins with `instance, timestamp`: a machine may have any number of older ones.
    /// - Parameters:
    ///   - limit: how many of each machine.
    ///   - table: one with the columns `instance`, `timestamp` and `sequence`.
    ///   - sequence: the number of the last row that counts.
    func latest(
        _ limit: Int,
        from table: String,
        _ columns: String,
        of machines: some Sequence<String>,
        through sequence: Int64 = .max
    ) throws(StorageError) -> [SQLRow] {
        let wanted = "(SELECT DISTINCT column1 AS machine FROM (VALUES {rows}) AS listed) AS wanted"
        let found = """
            FROM \(table) AS latest WHERE latest.instance = wanted.machine AND latest.sequence <= ?1 \
            ORDER BY latest.timestamp DESC, latest.sequence DESC LIMIT \(limit)
            """
        let sql =
            switch dialect {
            case .sqlite:
                "SELECT \(columns) FROM \(wanted) CROSS JOIN \(table) WHERE sequence IN (SELECT latest.sequence \(found))"
            case .postgresql:
                "SELECT \(columns) FROM \(wanted) CROSS JOIN LATERAL (SELECT latest.* \(found)) AS found"
            }
        return try rows(sql, [.integer(sequence)], forEach: Set(machines).sorted().map(SQLValue.text))
    }
}
