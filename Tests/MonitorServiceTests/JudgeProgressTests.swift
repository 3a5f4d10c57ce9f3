import Alerting
import LogEntries
import Storage
import Testing

@testable import MonitorService

struct JudgeProgressTests {
    private let fleet = TestFleet()

    private func waiting(_ database: any Database) async throws -> Int {
        try await database.read { try JudgeProgress($0).waiting($0) }
    }

    @Test func reportsAndOtherEventsWaitUntilTheyAreJudged() async throws {
        try await TestDatabase.with { database in
            let clock: @Sendable () -> Timestamp = { Timestamp(seconds: 1_800_000_000, nanoseconds: 0) }
            let intake = EntryIntake(database, clock: clock)
            let judging = BootJudging(database, channels: [], clock: clock)
            let before = try await waiting(database)
            _ = try await intake.take(try ([fleet.start(1)] + fleet.boot(1) + fleet.boot(2)).received())
            let stored = try await waiting(database)
            while try await !judging.judgeNext().isEmpty {}
            let judged = try await waiting(database)
            #expect([before, stored, judged] == [0, 5, 0])
        }
    }
}
