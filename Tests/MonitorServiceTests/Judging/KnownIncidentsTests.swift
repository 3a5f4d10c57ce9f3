import Alerting
import IntegrityEvents
import LogEntries
import Storage
import Testing

@testable import MonitorService

/// What the process that judges keeps of incidents from one transaction to the next, while others change them.
@Suite struct KnownIncidentsTests {
    private let fleet = TestFleet()
    private static let now = Timestamp(seconds: 1_800_000_000)

    private func judging(_ database: any Database) -> BootJudging {
        BootJudging(database, channels: []) { Self.now }
    }

    private func take(_ events: [LogEvent], _ judging: BootJudging, _ database: any Database) async throws {
        _ = try await EntryIntake(database) { Self.now }.take(events.received())
        while try await !judging.judgeNext().isEmpty {}
    }

    private func incidents(_ database: any Database) async throws -> [Incident] {
        try await database.read { try IncidentTable($0).list(limit: 1_000) }
    }

    private func resolveAll(_ database: any Database) async throws {
        for incident in try await incidents(database) {
            try await database.write(locks: [IncidentDesk.lock]) { connection in
                var desk = try IncidentDesk(connection, channels: [], at: Self.now)
                _ = try desk.apply(.resolved(by: "kim", reason: ""), toStored: incident.key)
                try desk.finish()
            }
        }
    }

    /// An incident of a whole fleet is not read again for each report.
    @Test func aLargeIncidentIsReadOnce() async throws {
        try await TestDatabase.with { database in
            let judging = judging(database)
            try await take((1...200).flatMap { fleet.boot($0, late: 9) }, judging, database)
            #expect(try await incidents(database).map(\.nodes.count) == [200])
            let counting = CountingDatabase(database)
            let others = self.judging(counting)
            try await take(fleet.boot(201, late: 9), others, database)
            let first = counting.rowsReadByWriters
            try await take(fleet.boot(202, late: 9), others, database)
            #expect(first > 200)
            #expect(counting.rowsReadByWriters - first < 100)
            #expect(try await incidents(database).map(\.nodes.count) == [202])
        }
    }

    /// What a person does between two reports is what the next one finds.
    @Test func whatSomebodyElseChangesIsRead() async throws {
        try await TestDatabase.with { database in
            let judging = judging(database)
            try await take(fleet.boot(1, late: 9) + fleet.boot(2, late: 9), judging, database)
            try await resolveAll(database)
            try await take(fleet.boot(3, late: 9), judging, database)
            let reopened = try await incidents(database)
            #expect(reopened.map(\.state) == [.open] && reopened.map(\.nodes.count) == [3])
            #expect(try await timeline(reopened, database).suffix(2) == [.reopened, .joined(instance: "3")])
            // Somebody removes what is old, and it comes again.
            try await resolveAll(database)
            let removed = try await Self.retention.apply(to: database, at: Self.now.advanced(by: .seconds(9)))
            #expect(removed["incidents"] == 1)
            #expect(try await incidents(database).isEmpty)
            try await take(fleet.boot(4, late: 9), judging, database)
            #expect(try await incidents(database).map(\.nodes.count) == [1])
        }
    }

    /// What is dealt with is kept for a second.
    private static let retention = Retention(
        entries: 1_000_000_000,
        reports: 1_000_000_000,
        incidents: 1,
        notifications: 1_000_000_000,
        audit: 1_000_000_000,
        evidence: 1_000_000_000,
        rawEvidence: 1_000_000_000
    )

    private func timeline(_ incidents: [Incident], _ database: any Database) async throws -> [TimelineEntry.What] {
        try await database.read { connection in
            try incidents.flatMap { try IncidentTable(connection).timeline(of: $0.key) }.map(\.what)
        }
    }

    /// What fails is read anew: what it had made of an incident is not stored.
    @Test func whatFailedIsNotKept() async throws {
        try await TestDatabase.with { database in
            let failing = CountingDatabase(database, failingAt: 2)
            let judging = judging(failing)
            try await take(fleet.boot(1, late: 9), self.judging(database), database)
            _ = try await EntryIntake(database) { Self.now }.take(fleet.boot(2, late: 9).received())
            _ = try await judging.judgeNext()
            await #expect(throws: CancellationError.self) { try await judging.judgeNext() }
            try await take(fleet.boot(3, late: 9), self.judging(database), database)
            #expect(try await incidents(database).map(\.nodes.count) == [3])
        }
    }

    /// Without an inventory a machine that fails is one of its project. When the inventory comes it is one of its cohort,
    /// under another key: whoever dealt with it has dealt with it.
    @Test func whatSomebodyDealtWithStaysSoUnderAnotherKey() async throws {
        for isDealtWith in [true, false] {
            try await TestDatabase.with { database in
                let judging = judging(database)
                let events = (1...24).flatMap { $0 == 3 ? fleet.boot(3, late: 9) : fleet.boot($0) }
                try await take(events, judging, database)
                #expect(try await incidents(database).map(\.kind) == [.bootFailed])
                if isDealtWith { try await resolveAll(database) }
                try await InventoryStore(database: database) { Self.now }.save(NodeInventory(fleet.records))
                #expect(try await judging.judgeNext().hasOtherInventory)
                try await judging.settle()
                let left = try await incidents(database).filter(\.isUnresolved)
                #expect(left.map(\.kind) == (isDealtWith ? [] : [.outlier]))
                // Its next boot is another matter.
                try await take(fleet.boot(3, boot: 2, late: 9), judging, database)
                #expect(try await incidents(database).filter(\.isUnresolved).map(\.kind) == [.outlier])
            }
        }
    }
}
