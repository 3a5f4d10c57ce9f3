import Alerting
import IntegrityEvents
import LogEntries
import Storage
import Synchronization
import Testing

@testable import MonitorService

/// What is noticed when nothing comes.
@Suite struct SilenceTests {
    private let fleet = TestFleet()
    private let time = TestClock()
    private static let channel = IncidentDesk.Channel(name: "all") { _ in true }

    /// A clock that stands still until it is moved.
    private final class TestClock: Sendable {
        private let seconds = Mutex<Int64>(1_800_000_000)
        var now: Timestamp { Timestamp(seconds: seconds.withLock { $0 }) }
        func advance(_ by: Int64) { seconds.withLock { $0 += by } }
    }

    /// A database with who judges and who watches.
    private struct Parts {
        let database: any Database
        let intake: EntryIntake
        let judging: BootJudging
        let watch: SilenceWatch

        func take(_ events: [LogEvent]) async throws {
            _ = try await intake.take(try events.received())
            try await watch.note(try await judging.judgeNext())
            try await watch.tell()
        }

        func incidents() async throws -> [String] {
            try await database.read { connection in
                try IncidentTable(connection).list(limit: 100).map { "\($0.kind.rawValue) \($0.state.rawValue)" }
            }
        }
    }

    private func watch(_ database: any Database) -> SilenceWatch {
        let clock: @Sendable () -> Timestamp = { [time] in time.now }
        let limit = Duration.seconds(1_800)
        return SilenceWatch(database, channels: [Self.channel], limit: limit, clock: clock, steadyClock: clock)
    }

    private func with(_ body: (Parts) async throws -> Void) async throws {
        let clock: @Sendable () -> Timestamp = { [time] in time.now }
        try await TestDatabase.with { database in
            let watch = watch(database)
            try await watch.begin()
            try await body(
                Parts(
                    database: database,
                    intake: EntryIntake(database, clock: clock),
                    judging: BootJudging(database, channels: [Self.channel], clock: clock),
                    watch: watch
                )
            )
        }
    }

    @Test func aMachineThatBootedAndDidNotReportIsMissed() async throws {
        try await with { parts in
            try await parts.take([fleet.start(1), fleet.start(2)] + fleet.boot(2))
            time.advance(1_799)
            try await parts.watch.tell()
            #expect(try await parts.incidents().isEmpty)
            time.advance(2)
            try await parts.watch.tell()
            #expect(try await parts.incidents() == ["silence open"])
            try await parts.take(fleet.boot(1))
            #expect(try await parts.incidents() == ["silence resolved"])
        }
    }

    @Test func onePhaseIsNotEnough() async throws {
        try await with { parts in
            try await parts.take([fleet.start(1), fleet.report(1, .early, 1)])
            time.advance(2_000)
            try await parts.watch.tell()
            #expect(try await parts.incidents() == ["silence open"])
            try await parts.take([fleet.report(1, .late, 1)])
            #expect(try await parts.incidents() == ["silence resolved"])
        }
    }

    @Test func aMachineThatBootedAgainIsAskedAboutItsLastBootOnly() async throws {
        try await with { parts in
            try await parts.take([fleet.start(1)])
            time.advance(600)
            try await parts.take([fleet.start(1, boot: 2)] + fleet.boot(1, boot: 2))
            time.advance(3_000)
            try await parts.watch.tell()
            #expect(try await parts.incidents().isEmpty)
        }
    }

    @Test func whoBeginsAnewLooksAtTheLatestStarts() async throws {
        try await with { parts in
            time.advance(1_700_100_000 - 1_800_000_000)
            try await parts.take([fleet.start(1)])
            let next = watch(parts.database)
            try await next.begin()
            time.advance(1_900)
            try await next.tell()
            #expect(try await parts.incidents() == ["silence open"])
        }
    }
}
