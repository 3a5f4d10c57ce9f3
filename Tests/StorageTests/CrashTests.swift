import Foundation
import IntegrityEvents
import TestSupport
import Testing

@testable import Storage

/// Kills a process at random instants while it writes: what it had said to be committed is there, and whole.
struct CrashTests {
    private static var writer: String {
        URL(fileURLWithPath: Binary.path).deletingLastPathComponent().appendingPathComponent("StorageCrashWriter").path
    }

    @Test(arguments: StorageKind.available)
    func whatWasCommittedIsThereAfterAKill(_ kind: StorageKind) async throws {
        try await PackageFolder.withTemporaryFolder { folder in
            let name = kind == .sqlite ? "\(folder)/a.db" : try PostgreSQLServer.shared.get().uri()
            var random = SplitMix(seed: 20_261_128)
            var next = 0
            for _ in 0..<25 {
                let delay = Double.random(in: 0.01...0.12, using: &random)
                let run = try KilledRun(Self.writer, [name, "\(next)"], killedAfter: delay)
                let last = run.lines.last.flatMap { Int($0) } ?? next - 1
                next = try await Self.check(name, kind, acknowledged: last) + 1
            }
            #expect(next > 25)
        }
    }

    /// Opens the database as the next process would, at once.
    /// - Returns: the last number that is there.
    private static func check(_ name: String, _ kind: StorageKind, acknowledged: Int) async throws -> Int {
        let database: any Database =
            kind == .sqlite ? try SQLiteDatabase(path: name) : try await PostgreSQLDatabase(uri: name)
        let found = try await database.read { connection in
            let events = try EventTable(connection).events(after: 0, limit: 1_000_000)
            return (
                events.compactMap { Int($0.event.instance.id) }, try EntryTable(connection).count(),
                try MetaTable(connection).value("last").flatMap { Int($0) }
            )
        }
        #expect(found.0 == Array(0..<found.0.count))
        #expect(found.1 == found.0.count)
        #expect(found.2 == found.0.last)
        let last = found.0.last ?? -1
        // One more may have been committed and not said any more.
        #expect(last == acknowledged || last == acknowledged + 1)
        #expect(try await database.check().isEmpty)
        await database.close()
        return last
    }
}
