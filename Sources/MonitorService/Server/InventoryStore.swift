import IntegrityEvents
import LogEntries
import Storage

/// Takes inventories into the database, for all processes that share it.
///
/// Only what is new is written, some machines at a time: entries are taken in meanwhile. Whoever judges is told when all of
/// it is there.
actor InventoryStore {
    private let database: any Database
    private let clock: @Sendable () -> Timestamp
    private var last: State?

    /// What was taken in last, and which state of the database that made.
    private struct State: Hashable {
        /// Of the inventory: a large fleet need not be held against its rows again while it is as it was.
        let hash: Int
        let edition: Int64
    }

    /// How many machines one transaction writes.
    private static let portion = 256

    init(database: any Database, clock: @escaping @Sendable () -> Timestamp) {
        self.database = database
        self.clock = clock
    }

    /// Takes in what all files together say. Machines that no file names any more are gone, and are kept.
    func save(_ inventory: NodeInventory) async throws {
        let (now, hash) = (clock(), inventory.hashValue)
        if let last, last.hash == hash, try await confirm(last.edition, at: now) { return }
        let change = try await database.read { try InventoryTable($0).change(to: inventory) }
        for portion in change.told.portions(of: Self.portion) {
            try await writePart { try InventoryTable($0).save(Array(portion), at: now) }
        }
        for portion in change.gone.portions(of: Self.portion) {
            try await writePart { try InventoryTable($0).end(Array(portion), at: now) }
        }
        let edition = try await write { connection in
            try InventoryTable(connection).confirm(at: now)
            let isNews = try !change.isEmpty || Self.isUnfinished(connection)
            return try isNews ? Self.makeEdition(connection) : Self.edition(connection)
        }
        last = State(hash: hash, edition: edition)
    }

    /// Takes note that machines are as they were.
    /// - Returns: false when another process has changed something since.
    private func confirm(_ edition: Int64, at now: Timestamp) async throws -> Bool {
        try await write { connection in
            guard try Self.edition(connection) == edition, try !Self.isUnfinished(connection) else { return false }
            try InventoryTable(connection).confirm(at: now)
            return true
        }
    }

    @discardableResult
    private func write<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        try await database.write(locks: [FleetMemory.inventoryKey], body)
    }

    /// Writes something of what is new. Who takes it in may be killed: whoever comes next has to say that it is there.
    private func writePart(_ body: @escaping @Sendable (any SQLConnection) throws -> Void) async throws {
        try await write { connection in
            try MetaTable(connection).set(Self.unfinishedKey, to: "")
            try body(connection)
        }
    }

    private static let unfinishedKey = "inventory unfinished"

    private static func isUnfinished(_ connection: any SQLConnection) throws -> Bool {
        try MetaTable(connection).value(unfinishedKey) != nil
    }

    private static func edition(_ connection: any SQLConnection) throws -> Int64 {
        try MetaTable(connection).number(FleetMemory.inventoryKey)
    }

    /// Counts on, by which whoever judges sees that there is something new.
    private static func makeEdition(_ connection: any SQLConnection) throws -> Int64 {
        let next = try MetaTable(connection).advance(FleetMemory.inventoryKey)
        try MetaTable(connection).set(unfinishedKey, to: nil)
        try connection.announce(EntryIntake.topic)
        return next
    }
}

extension Array {
    /// The elements in their order, so many at a time.
    fileprivate func portions(of size: Int) -> some Sequence<ArraySlice<Element>> {
        stride(from: 0, to: count, by: size).lazy.map { self[$0..<Swift.min($0 + size, count)] }
    }
}
