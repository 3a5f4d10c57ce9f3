import Alerting
import IntegrityEvents
import LogEntries
import Storage
import Testing

@testable import MonitorService

/// When a machine that started counts as silent, for processes that take judging over from each other.
@Suite struct SilenceWatchTests {
    private let fleet = TestFleet()
    private let clocks = TestClocks(Timestamp(seconds: 1_700_100_000))
    private static let limit = Duration.seconds(1_800)
    private static let channel = IncidentDesk.Channel(name: "all") { _ in true }

    private func watch(_ database: any Database) -> SilenceWatch {
        SilenceWatch(
            database,
            channels: [Self.channel],
            limit: Self.limit,
            clock: { [clocks] in clocks.shown },
            steadyClock: { [clocks] in clocks.steady }
        )
    }

    private func take(_ events: [LogEvent], _ database: any Database) async throws -> JudgedArrivals {
        _ = try await EntryIntake(
            database,
            clock: { [clocks] in clocks.shown },
            steadyClock: { [clocks] in clocks.steady }
        )
        .take(try events.received())
        return try await BootJudging(database, channels: [Self.channel]) { [clocks] in clocks.shown }.judgeNext()
    }

    private func silent(_ database: any Database) async throws -> [String] {
        try await database.read { try IncidentTable($0).list(limit: 2_000) }
            .filter { $0.kind == .silence }.flatMap { $0.nodes.map(\.instance) }.sorted()
    }

    @Test func whoSaysAgainThatAMachineStartedWinsNoTime() async throws {
        try await TestDatabase.with { database in
            let watch = watch(database)
            try await watch.begin()
            try await watch.note(try await take([fleet.start(1)], database))
            clocks.pass(Self.limit - .seconds(60))
            let again = LogEvent(
                identity: EntryIdentity(log: "l", instance: "1", timestamp: clocks.shown, insertID: "again"),
                instance: fleet.start(1).instance,
                kind: fleet.start(1).kind
            )
            try await watch.note(try await take([again], database))
            clocks.pass(.seconds(100))
            try await watch.tell()
            #expect(try await silent(database) == ["1"])
        }
    }

    /// Whoever may write to logs of another project can neither bring a machine into trouble nor keep it quiet.
    @Test(arguments: [true, false]) func whatComesFromAnotherProjectIsNotBelieved(_ isLabelled: Bool) async throws {
        try await TestDatabase.with { database in
            try await InventoryStore(database: database) { [clocks] in clocks.shown }.save(NodeInventory(fleet.records))
            let started = fleet.start(1)
            let stop = LogEvent(
                identity: EntryIdentity(log: "l", instance: "1", timestamp: started.timestamp, insertID: "stop"),
                instance: started.instance,
                kind: .shutdown(bootCounter: "1")
            )
            // The machine's own start comes after what is said of it elsewhere.
            let forged = [fleet.start(2), fleet.start(1), stop] + fleet.boot(1)
            _ = try await take(forged.map { $0.from("evil", isLabelled: isLabelled) } + [fleet.start(1)], database)
            let watch = watch(database)
            try await watch.begin()
            clocks.pass(Self.limit + .seconds(60))
            try await watch.tell()
            let found = try await silent(database)
            #expect(found == ["1"])
        }
    }

    @Test func whoTakesOverOftenTellsAlmostInTime() async throws {
        try await TestDatabase.with { database in
            _ = try await take([fleet.start(1)], database)
            for _ in 0..<4 {
                let watch = watch(database)
                try await watch.begin()
                clocks.pass(.seconds(440))
                try await watch.tell()
                #expect(try await silent(database).isEmpty)
            }
            // 1,760 of 1,800 seconds have passed.
            let last = watch(database)
            try await last.begin()
            clocks.pass(.seconds(299))
            try await last.tell()
            #expect(try await silent(database).isEmpty)
            clocks.pass(.seconds(1))
            try await last.tell()
            #expect(try await silent(database) == ["1"])
        }
    }

    @Test func whatReportedWhileNobodyListenedIsTakenInFirst() async throws {
        try await TestDatabase.with { database in
            _ = try await take([fleet.start(1), fleet.start(2)], database)
            clocks.pass(.seconds(7_200))
            let watch = watch(database)
            try await watch.begin()
            clocks.pass(.seconds(200))
            try await watch.tell()
            _ = try await take(fleet.boot(1), database)
            clocks.pass(.seconds(200))
            try await watch.tell()
            #expect(try await silent(database) == ["2"])
        }
    }

    @Test func whatAnOldLogSaysInOneGoIsNotLate() async throws {
        try await TestDatabase.with { database in
            clocks.pass(.seconds(40_000))
            _ = try await take([fleet.start(1)], database)
            let watch = watch(database)
            try await watch.begin()
            clocks.pass(Self.limit - .seconds(1))
            try await watch.tell()
            #expect(try await silent(database).isEmpty)
            clocks.pass(.seconds(1))
            try await watch.tell()
            #expect(try await silent(database) == ["1"])
        }
    }

    @Test(arguments: [Duration.seconds(-90_000), .seconds(7_000)]) func aClockThatJumpsMakesNobodyLate(
        _ distance: Duration
    ) async throws {
        try await TestDatabase.with { database in
            let watch = watch(database)
            try await watch.begin()
            try await watch.note(try await take([fleet.start(1)], database))
            clocks.jump(distance)
            clocks.pass(Self.limit - .seconds(60))
            try await watch.tell()
            #expect(try await silent(database).isEmpty)
            _ = try await take(fleet.boot(1), database)
            clocks.pass(.seconds(100))
            try await watch.tell()
            #expect(try await silent(database).isEmpty)
        }
    }

    @Test func manyThatAreDueAreToldInPortions() async throws {
        try await TestDatabase.with { database in
            let watch = watch(database)
            try await watch.begin()
            let machines = Array(1...1_300)
            for portion in stride(from: 0, to: machines.count, by: 200) {
                let some = machines[portion..<min(portion + 200, machines.count)]
                try await watch.note(try await take(some.map { fleet.start($0) }, database))
            }
            _ = try await take([7, 700].flatMap { fleet.boot($0) }, database)
            clocks.pass(.seconds(30_000))
            try await watch.tell()
            #expect(try await silent(database).count == 1_298)
        }
    }
}
