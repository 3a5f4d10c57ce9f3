import IntegrityEvents
import LogEntries
import Storage

/// Takes inventories into the database, for all processes that share it.
struct InventoryStore: Sendable {
    let database: any Database
    let clock: @Sendable () -> Timestamp

    /// Takes in what all files together say. Machines that no file names any more are gone, and are kept.
    func save(_ records: [NodeRecord]) async throws {
        let now = clock()
        try await database.write(locks: [FleetMemory.inventoryKey]) { connection in
            _ = try InventoryTable(connection).replace(with: records, at: now)
            // Whoever judges sees by this that there is something new.
            try MetaTable(connection).set(FleetMemory.inventoryKey, to: "\(now)")
            try connection.announce(EntryIntake.topic)
        }
    }
}
