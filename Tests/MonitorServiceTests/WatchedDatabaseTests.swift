import LogEntries
import Logging
import Messages
import Storage
import Testing

@testable import MonitorService

struct WatchedDatabaseTests {
    private func watched(_ database: any Database) -> WatchedDatabase {
        WatchedDatabase(database, logger: Logger(label: "test"), noteError: {})
    }

    @Test func whatFailsToBeWrittenIsAnObstacleUntilItGoes() async throws {
        try await TestDatabase.with { database in
            let watched = watched(database)
            let now = Timestamp(seconds: 1_800_000_000, nanoseconds: 0)
            #expect(await watched.obstacle(at: now, within: .seconds(600)) == nil)
            let full = StorageError(.full, "there is no room left")
            await #expect(throws: full) { try await watched.write { _ in throw full } }
            // What is written to see whether it goes again does go here.
            #expect(await watched.obstacle(at: now, within: .seconds(600)) == nil)
            await database.close()
            #expect(await watched.obstacle(at: now, within: .seconds(600))?.contains("does not answer") == true)
        }
    }

    @Test func whatFailsWithAClaimIsNoFailureOfTheClaim() async throws {
        try await TestDatabase.with { database in
            let watched = watched(database)
            await #expect(throws: CancellationError.self) {
                try await watched.withClaim("a") { throw CancellationError() }
            }
            let result = try await watched.withClaim("a") { 1 }
            #expect(result == 1)
        }
    }
}
