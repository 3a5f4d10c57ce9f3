import IntegrityEvents
import LogEntries
import Storage
import Testing

@testable import MonitorService

@Suite struct EntryIntakeTests {
    private let fleet = TestFleet()

    private func intake(_ database: any Database) -> EntryIntake {
        EntryIntake(database) { Timestamp(seconds: 1_800_000_000) }
    }

    private func counts(_ database: any Database) async throws -> [Int] {
        try await database.read { [try EntryTable($0).count(), try ReportTable($0).count()] }
    }

    @Test func storesEachEventOnce() async throws {
        let events = try fleet.boot(1).received()
        try await TestDatabase.with { database in
            let intake = intake(database)
            let first = try await intake.take(events + events)
            #expect(first == 2)
            let second = try await intake.take(events)
            #expect(second == 2)
            #expect(try await counts(database) == [2, 2])
        }
    }

    @Test func tellsEachDelivererItsOwnDuplicates() async throws {
        let events = try (1...20).flatMap { fleet.boot($0) }.received()
        try await TestDatabase.with { database in
            let intake = intake(database)
            let known = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<8 { group.addTask { try await intake.take(events) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(known.sorted() == [0] + Array(repeating: events.count, count: 7))
            #expect(try await counts(database) == [40, 40])
        }
    }

    @Test func keepsStartsAmongTheOtherEvents() async throws {
        try await TestDatabase.with { database in
            _ = try await intake(database).take([fleet.start(1), fleet.start(2)].received())
            let kinds = try await database.read { connection in
                try EventTable(connection).events(after: 0, limit: 10).map(\.event.kind)
            }
            #expect(kinds == [.startup(bootCounter: "1"), .startup(bootCounter: "1")])
        }
    }

    @Test func keepsWhereASourceWasReadToWithWhatWasRead() async throws {
        try await TestDatabase.with { database in
            let mark = EntryIntake.Mark(source: "file", position: "17")
            _ = try await intake(database).take(fleet.boot(1).received(), mark: mark)
            #expect(try await database.read { try MetaTable($0).value(EntryIntake.Mark.key("file")) } == "17")
        }
    }

    @Test func saysWhenNothingWasStored() async throws {
        let events = try fleet.boot(1).received()
        try await TestDatabase.with { database in
            await database.close()
            await #expect(throws: StorageError.self) { _ = try await intake(database).take(events) }
        }
    }
}
