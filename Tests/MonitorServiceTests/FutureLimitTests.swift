import Alerting
import IntegrityEvents
import LogEntries
import Storage
import Testing

@testable import MonitorService

/// What entries that are dated in the future may not hide.
@Suite struct FutureLimitTests {
    private let fleet = TestFleet()
    private let clocks = TestClocks(Timestamp(seconds: 1_700_100_300))
    private static let channel = IncidentDesk.Channel(name: "all") { _ in true }
    private static let year = Duration.seconds(365 * 86_400)

    /// The entry as somebody writes it who wants it to be of another time.
    private func dated(_ event: LogEvent, _ distance: Duration) -> LogEvent {
        let moment = clocks.shown.advanced(by: distance)
        let identity = EntryIdentity(
            log: event.identity.log,
            instance: event.identity.instance,
            timestamp: moment,
            insertID: event.identity.insertID
        )
        let moved = event.moved(to: moment)
        return LogEvent(identity: identity, instance: event.instance, kind: moved.kind)
    }

    private func take(_ events: [LogEvent], _ database: any Database) async throws {
        let intake = EntryIntake(
            database,
            clock: { [clocks] in clocks.shown },
            steadyClock: { [clocks] in clocks.steady }
        )
        _ = try await intake.take(try events.received())
        let judging = BootJudging(database, channels: [Self.channel]) { [clocks] in clocks.shown }
        while try await !judging.judgeNext().isEmpty {}
    }

    private func begin(_ database: any Database) async throws {
        try await InventoryStore(database: database) { [clocks] in clocks.shown }.save(NodeInventory(fleet.records))
        try await take((1...24).flatMap { fleet.boot($0) }, database)
        clocks.pass(.seconds(60))
    }

    private func told(_ database: any Database) async throws -> [String] {
        try await database.read { connection in
            try OutboxTable(connection).list(limit: 100).map(\.notification.event.rawValue)
        }
    }

    @Test func anAttackAfterAGoodReportOfNextYearIsTold() async throws {
        try await TestDatabase.with { database in
            try await begin(database)
            try await take(fleet.boot(3, boot: 2).map { dated($0, Self.year) }, database)
            clocks.pass(.seconds(60))
            try await take(fleet.boot(3, boot: 3, early: 9).map { dated($0, .zero) }, database)
            #expect(try await told(database) == ["opened"])
            let machine = try await database.read { connection in
                try FleetTable(connection).nodes(NodeQuery(text: "tokyo-3"), limit: 1).first
            }
            #expect(machine?.verdict == .failed)
        }
    }

    @Test func anAttackAfterOneOfNextYearThatWasDealtWithIsTold() async throws {
        try await TestDatabase.with { database in
            try await begin(database)
            try await take([dated(fleet.report(3, boot: 2, .late, 9), Self.year)], database)
            let key = try await database.read { try IncidentTable($0).list(limit: 1).first?.key }
            let actions = IncidentActions(database: database, channels: [Self.channel]) { [clocks] in clocks.shown }
            _ = try await actions.apply(.resolve(reason: "examined"), to: try #require(key), by: "kim")
            clocks.pass(.seconds(60))
            try await take([dated(fleet.report(3, boot: 3, .late, 9), .zero)], database)
            #expect(try await told(database) == ["opened", "resolved", "opened"])
        }
    }

    @Test func whatIsWrongNextYearHealsWithTheNextBoot() async throws {
        try await TestDatabase.with { database in
            try await begin(database)
            try await take([dated(fleet.report(3, boot: 2, .late, 9), Self.year)], database)
            clocks.pass(.seconds(60))
            try await take([dated(fleet.report(3, boot: 3, .late, 1), .zero)], database)
            #expect(try await told(database) == ["opened", "resolved"])
        }
    }

    @Test func aStartOfNextYearHidesNoSilence() async throws {
        try await TestDatabase.with { database in
            let watch = SilenceWatch(
                database,
                channels: [Self.channel],
                limit: .seconds(1_800),
                clock: { [clocks] in clocks.shown },
                steadyClock: { [clocks] in clocks.steady }
            )
            try await take([dated(fleet.start(1, boot: 7), Self.year)], database)
            clocks.pass(.seconds(60))
            try await take([dated(fleet.start(1, boot: 8), .zero)], database)
            try await watch.begin()
            clocks.pass(.seconds(2_000))
            try await watch.tell()
            let boots = try await database.read { try IncidentTable($0).list(limit: 10) }
                .flatMap { $0.nodes.map(\.bootCounter) }
            #expect(boots == ["8"])
        }
    }

    @Test func theEntryKeepsWhatItSaysAndIsKnownAgain() async throws {
        try await TestDatabase.with { database in
            let events = [dated(fleet.report(1, .late, 1), Self.year), dated(fleet.start(2), Self.year)]
            try await take(events, database)
            let now = clocks.shown
            clocks.pass(.seconds(3_600))
            try await take(events, database)
            let (reports, others) = try await database.read { connection in
                (
                    try ReportTable(connection).reports(after: 0, limit: 10),
                    try EventTable(connection).events(after: 0, limit: 10)
                )
            }
            #expect(reports.map(\.identity) == [events[0].identity])
            #expect(others.map(\.event.identity) == [events[1].identity])
            #expect(reports.map(\.report.timestamp) == [now])
            #expect(others.map(\.event.timestamp) == [now])
        }
    }

    @Test func clocksThatDifferALittleChangeNothing() async throws {
        try await TestDatabase.with { database in
            let event = dated(fleet.start(2), .seconds(290))
            try await take([event], database)
            let stored = try await database.read { try EventTable($0).events(after: 0, limit: 1).first?.event }
            #expect(stored == event)
        }
    }

    @Test func aMonitorWhoseClockIsSetBackBelievesTheLog() throws {
        let limit = FutureLimit({ [clocks] in clocks.shown }, steadyClock: { [clocks] in clocks.steady })
        let events = try [dated(fleet.start(2), .zero)].received()
        clocks.jump(.seconds(-7_200))
        #expect(limit.believed(events) == events)
    }
}
