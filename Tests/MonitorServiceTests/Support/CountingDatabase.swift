import Storage
import Synchronization

@testable import MonitorService

/// Counts transactions that write and what they read, and ends before one of them where it is told to.
final class CountingDatabase: Database {
    private let base: any Database
    private let last: Int
    private let count = Mutex(0)
    private let rows = Mutex(0)

    init(_ base: any Database, failingAt number: Int = .max) { (self.base, last) = (base, number) }

    var writes: Int { count.withLock { $0 } }

    /// How many rows the transactions that write have read.
    var rowsReadByWriters: Int { rows.withLock { $0 } }

    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result { try await base.read(body) }

    func write<Result: Sendable>(
        locks: [String],
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        let number = count.withLock { count in
            count += 1
            return count
        }
        guard number < last else { throw CancellationError() }
        return try await base.write(locks: locks) { [self] connection in
            try body(CountingConnection(base: connection) { [self] read in rows.withLock { $0 += read } })
        }
    }

    func withClaim<Result: Sendable>(
        _ name: String,
        _ body: @Sendable () async throws -> Result
    ) async throws -> Result? { try await base.withClaim(name, body) }

    func wakes() -> AsyncStream<String> { base.wakes() }
    func check() async throws -> [DatabaseProblem] { try await base.check() }
    func close() async { await base.close() }
}

/// Says how many rows each statement has answered.
private struct CountingConnection: SQLConnection {
    let base: any SQLConnection
    let note: (Int) -> Void

    var dialect: SQLDialect { base.dialect }

    func execute(_ sql: String, _ parameters: [SQLValue]) throws(StorageError) -> Int {
        try base.execute(sql, parameters)
    }

    func rows(_ sql: String, _ parameters: [SQLValue]) throws(StorageError) -> [SQLRow] {
        let rows = try base.rows(sql, parameters)
        note(rows.count)
        return rows
    }

    func announce(_ topic: String) throws(StorageError) { try base.announce(topic) }
}
