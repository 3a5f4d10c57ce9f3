import TestSupport
import Testing

@testable import Storage

/// The databases that every test of the conformance suite runs on.
enum StorageKind: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case sqlite
    case postgresql

    /// Those that can run here; a test of its own says which cannot.
    static var available: [StorageKind] { allCases.filter { $0 != .postgresql || PostgreSQLServer.isWanted } }

    var testDescription: String { rawValue }

    /// Runs a test on an empty database.
    func withDatabase(_ test: (any Database) async throws -> Void) async throws {
        try await withDatabases(1) { try await test($0[0]) }
    }

    /// Runs a test on one database that several processes would use; in SQLite there can be only one.
    func withDatabases(_ count: Int, _ test: ([any Database]) async throws -> Void) async throws {
        try await PackageFolder.withTemporaryFolder { folder in
            try await withDatabases(count, in: folder, test)
        }
    }

    private func withDatabases(
        _ count: Int,
        in folder: String,
        _ test: ([any Database]) async throws -> Void
    ) async throws {
        var databases: [any Database] = []
        switch self {
        case .sqlite:
            let database = try SQLiteDatabase(path: "\(folder)/test.db")
            databases = Array(repeating: database, count: count)
        case .postgresql:
            let uri = try PostgreSQLServer.shared.get().uri()
            for _ in 0..<count { databases.append(try await PostgreSQLDatabase(uri: uri)) }
        }
        do {
            try await test(databases)
        } catch {
            for database in databases { await database.close() }
            throw error
        }
        for database in databases { await database.close() }
    }
}
