import Alerting
import LogEntries
import Logging
import MonitorConfiguration
import Storage
import Testing

@testable import MonitorService

/// When a source counts as quiet, for processes that come, go and share a database.
@Suite struct QuietSourcesTests {
    private static let channel = IncidentDesk.Channel(name: "all") { _ in true }
    private static let limit = Duration.seconds(600)

    /// A process that listens from now on.
    private func process(_ database: any Database, _ clocks: TestClocks, _ names: [String] = ["export"]) -> QuietSources
    {
        QuietSources(
            database,
            channels: [Self.channel],
            limits: Dictionary(uniqueKeysWithValues: names.map { ($0, Self.limit) }),
            clock: { clocks.shown },
            steadyClock: { clocks.steady },
            logger: Logger(label: "test")
        )
    }

    /// Lets time pass in which processes look at sources from time to time.
    private func wait(_ duration: Duration, _ clocks: TestClocks, _ processes: [QuietSources]) async throws {
        let end = clocks.steady.advanced(by: duration)
        while clocks.steady < end {
            clocks.pass(.seconds(10))
            for process in processes { try await process.look() }
        }
    }

    private func told(_ database: any Database) async throws -> [String] {
        try await database.read { connection in
            try OutboxTable(connection).list(limit: 100).map(\.notification.event.rawValue)
        }
    }

    private func incidents(_ database: any Database) async throws -> [Incident] {
        try await database.read { try IncidentTable($0).list(limit: 10) }
    }

    @Test func whatIsQuietIsToldOnceAndEndsOnce() async throws {
        try await TestDatabase.with { database in
            let clocks = TestClocks()
            let process = process(database, clocks)
            process.note("export")
            let heard = clocks.shown
            try await wait(.seconds(590), clocks, [process])
            #expect(try await told(database).isEmpty)
            try await wait(.seconds(3_000), clocks, [process])
            #expect(try await told(database) == ["opened"])
            #expect(try await incidents(database).map(\.firstSeen) == [heard])
            process.note("export")
            try await process.look()
            #expect(try await told(database) == ["opened", "resolved"])
            for _ in 0..<50 {
                process.note("export")
                try await wait(.seconds(60), clocks, [process])
            }
            #expect(try await told(database) == ["opened", "resolved"])
            try await wait(.seconds(700), clocks, [process])
            #expect(try await told(database) == ["opened", "resolved", "opened"])
        }
    }

    @Test func whatNeverSpokeIsToldAsWell() async throws {
        try await TestDatabase.with { database in
            let clocks = TestClocks()
            let process = process(database, clocks)
            try await process.look()
            let begin = clocks.shown
            try await wait(.seconds(700), clocks, [process])
            #expect(try await told(database) == ["opened"])
            #expect(try await incidents(database).map(\.lastSeen) == [begin])
        }
    }

    @Test func aRestartNeitherEndsNorTellsAgain() async throws {
        try await TestDatabase.with { database in
            let clocks = TestClocks()
            let first = process(database, clocks)
            first.note("export")
            try await wait(.seconds(700), clocks, [first])
            for _ in 0..<3 {
                clocks.pass(.seconds(30))
                try await wait(.seconds(1_500), clocks, [process(database, clocks)])
            }
            #expect(try await told(database) == ["opened"])
            #expect(try await incidents(database).map(\.state) == [.open])
            // One that starts and hears it ends what another one told.
            let last = process(database, clocks)
            try await last.look()
            last.note("export")
            try await last.look()
            #expect(try await told(database) == ["opened", "resolved"])
        }
    }

    @Test func theTimeInWhichNoProcessRanDoesNotCount() async throws {
        try await TestDatabase.with { database in
            let clocks = TestClocks()
            let first = process(database, clocks)
            first.note("export")
            try await first.look()
            clocks.pass(.seconds(86_400))
            let second = process(database, clocks)
            try await wait(.seconds(590), clocks, [second])
            #expect(try await told(database).isEmpty)
            try await wait(.seconds(30), clocks, [second])
            #expect(try await told(database) == ["opened"])
        }
    }

    @Test func theTimeInWhichTheDatabaseDidNotAnswerDoesNotCount() async throws {
        try await TestDatabase.with { database in
            let clocks = TestClocks()
            let process = process(database, clocks)
            process.note("export")
            try await wait(.seconds(300), clocks, [process])
            clocks.pass(.seconds(7_200))
            try await wait(.seconds(500), clocks, [process])
            #expect(try await told(database).isEmpty)
        }
    }

    @Test func aReplicaKnowsWhatAnotherOneHears() async throws {
        try await TestDatabase.with { database in
            let clocks = TestClocks()
            let (one, other) = (process(database, clocks), process(database, clocks))
            for _ in 0..<40 {
                one.note("export")
                try await wait(.seconds(590), clocks, [other, one])
            }
            #expect(try await told(database).isEmpty)
            // Both find it quiet, and one tells.
            try await wait(.seconds(2_000), clocks, [other, one])
            #expect(try await told(database) == ["opened"])
            // The other one hears it, whoever told.
            other.note("export")
            try await wait(.seconds(500), clocks, [one, other])
            #expect(try await told(database) == ["opened", "resolved"])
            try await wait(.seconds(500), clocks, [one, other])
            #expect(try await told(database) == ["opened", "resolved", "opened"])
        }
    }

    @Test func whatSomebodyDealtWithIsNotToldAgainByAReplica() async throws {
        try await TestDatabase.with { database in
            let clocks = TestClocks()
            let (one, other) = (process(database, clocks), process(database, clocks))
            try await wait(.seconds(700), clocks, [one])
            let actions = IncidentActions(database: database, channels: [Self.channel]) { clocks.shown }
            let key = SilenceObservation.key(ofSource: "export")
            _ = try await actions.apply(.resolve(reason: "the export was ended"), to: key, by: "kim")
            try await wait(.seconds(2_000), clocks, [one, other, process(database, clocks)])
            #expect(try await told(database) == ["opened", "resolved"])
        }
    }

    @Test(arguments: [Duration.seconds(86_400), .seconds(-86_400)]) func aClockThatJumpsTellsNothing(
        _ distance: Duration
    ) async throws {
        try await TestDatabase.with { database in
            let clocks = TestClocks()
            let (one, other) = (process(database, clocks), process(database, clocks))
            for _ in 0..<5 {
                one.note("export")
                try await wait(.seconds(300), clocks, [one, other])
                clocks.jump(distance)
                one.note("export")
                try await wait(.seconds(300), clocks, [one, other])
            }
            #expect(try await told(database).isEmpty)
            try await wait(.seconds(1_000), clocks, [one, other])
            #expect(try await told(database) == ["opened"])
            clocks.jump(distance)
            one.note("export")
            try await wait(.seconds(100), clocks, [one, other])
            #expect(try await told(database) == ["opened", "resolved"])
            try await wait(.seconds(1_000), clocks, [one, other])
            #expect(try await told(database) == ["opened", "resolved", "opened"])
        }
    }

    @Test func allSourcesTogetherAreOneOfTheirOwn() async throws {
        try await TestDatabase.with { database in
            let clocks = TestClocks()
            let process = process(database, clocks, ["export", EntrySource.everything])
            for _ in 0..<4 {
                process.note("push")
                try await wait(.seconds(300), clocks, [process])
            }
            #expect(try await incidents(database).map(\.subject.name) == ["export"])
        }
    }

    @Test func aSourceThatSpeaksAllTheTimeIsWrittenDownFromTimeToTime() async throws {
        try await TestDatabase.with { database in
            let clocks = TestClocks()
            let process = process(database, clocks)
            var moments: Set<Timestamp?> = []
            for _ in 0..<60 {
                process.note("export")
                try await wait(.seconds(10), clocks, [process])
                moments.insert(try await database.read { try HeardSource($0, "export").moment() })
            }
            #expect((10...12).contains(moments.count))
        }
    }
}
