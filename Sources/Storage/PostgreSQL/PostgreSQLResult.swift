import CPQ

/// Reads rows in the binary format (https://www.postgresql.org/docs/15/protocol-overview.html#PROTOCOL-FORMAT-CODES).
struct PostgreSQLResult {
    private let result: OpaquePointer
    private let types: [Oid]

    init(_ result: OpaquePointer) {
        self.result = result
        types = (0..<PQnfields(result)).map { PQftype(result, $0) }
    }

    func rows() throws(PostgreSQLFailure) -> [SQLRow] {
        var rows: [SQLRow] = []
        rows.reserveCapacity(Int(PQntuples(result)))
        for row in 0..<PQntuples(result) {
            var values: [SQLValue] = []
            values.reserveCapacity(types.count)
            for column in types.indices { values.append(try value(row, Int32(column))) }
            rows.append(SQLRow(values))
        }
        return rows
    }

    private func value(_ row: Int32, _ column: Int32) throws(PostgreSQLFailure) -> SQLValue {
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return .null }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
        // The numbers of types are those of pg_type.dat.
        switch types[Int(column)] {
        case 20, 21, 23: return .integer(Self.integer(bytes))
        case 16: return .integer(bytes.first == 0 ? 0 : 1)
        case 701: return .real(Double(bitPattern: UInt64(bitPattern: Self.integer(bytes))))
        case 17: return .blob([UInt8](bytes))
        case 18, 19, 25, 1042, 1043: return .text(String(decoding: bytes, as: UTF8.self))
        case 2278: return .null
        case let type:
            let reason = "a result has a column of the type \(type)"
            throw PostgreSQLFailure(state: nil, reason: reason, isConnectionLost: false)
        }
    }

    /// The highest byte comes first; shorter numbers keep their sign.
    private static func integer(_ bytes: UnsafeRawBufferPointer) -> Int64 {
        guard let first = bytes.first else { return 0 }
        return bytes.dropFirst().reduce(Int64(Int8(bitPattern: first))) { $0 << 8 | Int64($1) }
    }
}
