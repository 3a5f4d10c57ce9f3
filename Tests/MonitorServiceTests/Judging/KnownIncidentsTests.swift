import Alerting
import Findings
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
            try await database.write(locks: [IncidentTable.lock]) { connection in
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

    /// Who has kept what it knew and who has just started come to the same, whatever people do in between.
    @Test(arguments: [3, 8, 13, 25]) func whatIsKeptIsWhatIsStored(_ portion: Int) async throws {
        let stories = [fleet.story, fleet.storyOfNewMachines, fleet.storyOfNewMachines(odd: 0)]
        for (number, story) in stories.enumerated() {
            var outcomes: [[Incident]] = []
            for isForgetful in [false, true] {
                try await TestDatabase.with { database in
                    try await InventoryStore(database: database) { Self.now }.save(
                        NodeInventory(fleet.records + fleet.successors)
                    )
                    var judging = judging(database)
                    for (turn, start) in stride(from: 0, to: story.count, by: portion).enumerated() {
                        if isForgetful { judging = self.judging(database) }
                        try await take(Array(story[start..<min(start + portion, story.count)]), judging, database)
                        if turn % 2 == 1 { try await resolveAll(database) }
                    }
                    outcomes.append(try await incidents(database))
                }
            }
            #expect(outcomes[0] == outcomes[1], "story \(number)")
            #expect(!outcomes[0].isEmpty)
        }
    }

    /// What is opened anew weighs anew, for all of its machines.
    @Test func whatIsOpenedAnewIsStoredWhole() async throws {
        try await TestDatabase.with { database in
            var known = KnownIncidents()
            for seen in [seen(1, .outlier), seen(2, .outlier), nil, seen(3, .rollout), seen(4, .rollout)] {
                let before = known
                known = try await database.write(locks: [IncidentTable.lock]) { connection in
                    var desk = try IncidentDesk(connection, channels: [], at: Self.now, known: before)
                    if let seen {
                        try desk.take([seen])
                    } else {
                        _ = try desk.apply(Self.resolving, toStored: Self.key)
                    }
                    return try desk.finish()
                }
                let stored = try await database.read { try IncidentTable($0).incident(Self.key) }
                #expect(known[Self.key] == stored)
                if let stored, stored.isUnresolved { #expect(stored.kind == seen?.kind) }
            }
        }
    }

    private static let key = IncidentKey(text: "k")
    private static let resolving = IncidentEvent.resolved(by: "kim", reason: "")

    private func seen(_ machine: Int, _ kind: IncidentKind) -> Observation {
        let start = fleet.start(machine, boot: machine)
        return Observation(
            key: Self.key,
            kind: kind,
            subject: IncidentSubject(.cohort, "c"),
            severity: .low,
            node: AffectedNode(
                node: NodeReference(start.instance, in: NodeInventory(fleet.records)),
                bootCounter: "1",
                phases: [.late],
                since: start.timestamp
            ),
            timestamp: start.timestamp
        )
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
