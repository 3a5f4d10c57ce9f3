public import LogEntries

/// Sends what is in the outbox, each notification by one process at a time.
///
/// No transaction is open while something is sent: a receiver that hangs must not keep others from writing. What
/// makes a notification this process's is a claim, which is free again as soon as the process is dead. A process that
/// dies between sending and recording makes the next one send again, with the same idempotency key.
public struct OutboxQueue: Sendable {
    private let database: any Database
    private let clock: @Sendable () -> Timestamp

    /// How many notifications it looks at for one that nobody else is sending.
    private static let candidates = 32

    /// Makes a queue.
    /// - Parameter clock: the monitor's time.
    public init(_ database: any Database, clock: @escaping @Sendable () -> Timestamp) {
        self.database = database
        self.clock = clock
    }

    /// Sends one notification of a channel.
    /// - Parameter send: does it and says what came of it.
    /// - Returns: what was sent; nil when nothing is due that nobody else is sending.
    /// - Throws: ``StorageError``. What was sent then is sent again.
    public func sendNext(
        through channel: String,
        _ send: @escaping @Sendable (OutboxItem) async -> DeliveryOutcome
    ) async throws -> OutboxItem? {
        let now = clock()
        let due = try await database.read { connection in
            try OutboxTable(connection).due(through: channel, at: now, limit: Self.candidates)
        }
        for id in due {
            let sent = try await database.withClaim("outbox \(id)") { try await self.deliver(id, send) }
            if let sent = sent ?? nil { return sent }
        }
        return nil
    }

    private func deliver(
        _ id: Int64,
        _ send: @Sendable (OutboxItem) async -> DeliveryOutcome
    ) async throws -> OutboxItem? {
        let now = clock()
        // Somebody else may have sent it since it was found.
        let found = try await database.read { connection in try OutboxTable(connection).pending(id) }
        guard let item = found, item.dueAt <= now else { return nil }
        let outcome = await send(item)
        let end = clock()
        try await database.write { connection in _ = try OutboxTable(connection).record(outcome, of: id, at: end) }
        return item
    }
}
