import IntegrityEvents
import LogEntries
import Storage
import Testing

@testable import MonitorService

/// What is written of an inventory, and how long others wait for it.
@Suite struct InventoryStoreTests {
    private let fleet = TestFleet()
    private let clocks = TestClocks()

    private func store(_ database: any Database) -> InventoryStore {
        InventoryStore(database: database) { [clocks] in clocks.shown }
    }

    private func edition(_ database: any Database) async throws -> String? {
        try await database.read { try MetaTable($0).value(FleetMemory.inventoryKey) }
    }

    /// The rows as they are written.
    private func written(_ database: any Database) async throws -> Set<String> {
        try await database.read { connection in
            Set(try connection.rows("SELECT last_seen FROM inventory").map { try $0.text(0) })
        }
    }

    @Test func whatIsAsItWasIsNotWrittenAgain() async throws {
        try await TestDatabase.with { database in
            let store = store(database)
            try await store.save(NodeInventory(fleet.records))
            let (rows, edition) = (try await written(database), try await edition(database))
            clocks.pass(.seconds(300))
            try await store.save(NodeInventory(fleet.records))
            clocks.pass(.seconds(300))
            // One that has just started has nothing to say either.
            try await self.store(database).save(NodeInventory(fleet.records))
            #expect(try await written(database) == rows && rows.count == 1)
            #expect(try await self.edition(database) == edition)
            let nodes = try await database.read { try InventoryTable($0).list() }
            #expect(nodes.allSatisfy { $0.lastSeen == clocks.shown && $0.goneSince == nil })
        }
    }

    @Test func whatAnotherProcessChangedMeanwhileIsPutRight() async throws {
        try await TestDatabase.with { database in
            let (one, other) = (store(database), store(database))
            try await one.save(NodeInventory(fleet.records))
            clocks.pass(.seconds(300))
            try await other.save(NodeInventory(fleet.records.dropLast(3)))
            clocks.pass(.seconds(300))
            try await one.save(NodeInventory(fleet.records))
            let nodes = try await database.read { try InventoryTable($0).list() }
            #expect(nodes.count == 24 && nodes.allSatisfy { $0.goneSince == nil })
            #expect(try await edition(database) == "3")
        }
    }

    @Test func aClockThatIsSetBackHidesNoMachineThatIsGone() async throws {
        try await TestDatabase.with { database in
            let store = store(database)
            try await store.save(NodeInventory(fleet.records))
            clocks.jump(.seconds(-7_200))
            try await store.save(NodeInventory(fleet.records.dropLast()))
            let nodes = try await database.read { try InventoryTable($0).list() }
            #expect(nodes.count { $0.goneSince != nil } == 1)
        }
    }

    @Test func whatAKilledProcessLeftUnsaidIsSaid() async throws {
        try await TestDatabase.with { database in
            let other = store(database)
            try await other.save(NodeInventory(fleet.records))
            let fresh = NodeInventory(fleet.records + fleet.successors)
            let killed = CountingDatabase(database, failingAt: 2)
            await #expect(throws: CancellationError.self) { try await store(killed).save(fresh) }
            #expect(try await edition(database) == "1")
            // Everything has been written, and nobody told of it.
            #expect(try await database.read { try InventoryTable($0).change(to: fresh) }.isEmpty)
            try await other.save(fresh)
            try await other.save(fresh)
            #expect(try await edition(database) == "2")
        }
    }

    @Test func manyThatChangeAreWrittenInPortions() async throws {
        try await TestDatabase.with { database in
            let records = (0..<1_000).map { number in
                var record = NodeRecord(instance: "\(number)")
                record.pool = "default"
                return record
            }
            let counting = CountingDatabase(database)
            let store = InventoryStore(database: counting) { [clocks] in clocks.shown }
            try await store.save(NodeInventory(records))
            #expect(counting.writes == 5)
            clocks.pass(.seconds(300))
            try await store.save(NodeInventory(records))
            #expect(counting.writes == 6)
            clocks.pass(.seconds(300))
            try await store.save(NodeInventory(records.prefix(400)))
            let gone = try await database.read { try InventoryTable($0).gone() }
            #expect(gone.count == 600)
        }
    }
}
