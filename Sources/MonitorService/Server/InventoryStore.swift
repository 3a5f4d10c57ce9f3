import IntegrityEvents
import LogEntries
import Storage

/// Takes inventories into the database, for all processes that share it.
actor InventoryStore {
    private let database: any Database
    private let clock: @Sendable () -> Timestamp
    /// What was taken in last, by its hash: whoever judges need not read a large fleet again that is as it was.
    private var last: Int?

    init(database: any Database, clock: @escaping @Sendable () -> Timestamp) {
        self.database = database
        self.clock = clock
    }

    /// Takes in what all files together say. Machines that no file names any more are gone, and are kept.
    func save(_ inventory: NodeInventory) async throws {
        let (now, hash) = (clock(), inventory.hashValue)
        let isNews = hash != last
        try await database.write(locks: [FleetMemory.inventoryKey]) { connection in
            _ = try InventoryTable(connection).replace(with: inventory, at: now)
            guard isNews else { return }
            // Whoever judges sees by this that there is something new.
            try MetaTable(connection).set(FleetMemory.inventoryKey, to: "\(now)")
            try connection.announce(EntryIntake.topic)
        }
        last = hash
    }
}
