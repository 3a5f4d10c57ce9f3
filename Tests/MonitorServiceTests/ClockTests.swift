import LogEntries
import Logging
import Storage
import Testing

@testable import MonitorService

struct ClockTests {
    private let start = ContinuousClock.now
    private let noon = Timestamp(seconds: 1_800_000_000, nanoseconds: 0)

    @Test func aClockThatGoesOnWasNotSetBack() {
        var jump = ClockJump(noon, at: start)
        #expect(jump.lookBack(noon.advanced(by: .seconds(1)), at: start + .seconds(1)) == nil)
        #expect(jump.lookBack(noon.advanced(by: .seconds(9_000)), at: start + .seconds(2)) == nil)
        #expect(jump.lookBack(noon.advanced(by: .seconds(9_000)), at: start + .seconds(3)) == nil)
    }

    @Test func aClockThatWasSetBackSaysHowFarOnce() {
        var jump = ClockJump(noon, at: start)
        #expect(jump.lookBack(noon.advanced(by: .seconds(-3_600)), at: start + .seconds(1)) == .seconds(3_601))
        #expect(jump.lookBack(noon.advanced(by: .seconds(-3_599)), at: start + .seconds(2)) == nil)
    }

    @Test func aSteadyClockGoesOnFromWhereTheOtherStood() {
        let steady = SteadyClock.starting { noon }
        let (first, second) = (steady(), steady())
        #expect(first >= noon && second >= first && second.since(noon) < .seconds(60))
    }

    @Test func connectionsLeaveFilesForOtherThings() {
        #expect(ConnectionLimit.connections(ofFiles: 1_024) == 896)
        #expect(ConnectionLimit.connections(ofFiles: 100) == 50)
        #expect(ConnectionLimit.connections(ofFiles: 1_000_000) == 4_096)
    }
}

struct InterruptionTests {
    @Test func whoIsCancelledDoesNotWaitForWorkThatGoesOn() async throws {
        let (stream, end) = AsyncStream<Void>.makeStream()
        let task = Task {
            try await Interruption.value {
                for await _ in stream {}
                return 1
            }
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        end.finish()
    }

    @Test func workIsWaitedForNoLongerThanItsLimit() async throws {
        let late = try await Interruption.value(within: .milliseconds(1)) {
            try await Task.sleep(for: .seconds(600))
            return 1
        }
        #expect(late == nil)
        #expect(try await Interruption.value(within: .seconds(600)) { 1 } == 1)
    }
}

struct WatchedDatabaseTests {
    private func watched(_ database: any Database) -> WatchedDatabase {
        WatchedDatabase(database, logger: Logger(label: "test"), noteError: {})
    }

    @Test func whatFailsToBeWrittenIsAnObstacleUntilItGoes() async throws {
        try await TestDatabase.with { database in
            let watched = watched(database)
            let now = Timestamp(seconds: 1_800_000_000, nanoseconds: 0)
            #expect(await watched.obstacle(at: now) == nil)
            let full = StorageError(.full, "there is no room left")
            await #expect(throws: full) { try await watched.write { _ in throw full } }
            // What is written to see whether it goes again does go here.
            #expect(await watched.obstacle(at: now) == nil)
            await database.close()
            #expect(await watched.obstacle(at: now)?.contains("does not answer") == true)
        }
    }

    @Test func whatFailsWithAClaimIsNoFailureOfTheClaim() async throws {
        try await TestDatabase.with { database in
            let watched = watched(database)
            await #expect(throws: CancellationError.self) {
                try await watched.withClaim("a") { throw CancellationError() }
            }
            #expect(try await watched.withClaim("a") { 1 } == 1)
        }
    }
}
