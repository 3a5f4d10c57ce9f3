import IntegrityEvents
import LogEntries
import Storage

/// Stores events as they come, each once, and wakes who judges them.
///
/// Deliveries that come while a transaction is being committed are committed together by the next one. Whoever delivers
/// is answered when its events are on disk, and not before.
actor EntryIntake {
    /// What is announced when there is something to judge.
    static let topic = "arrivals"

    private let database: any Database
    private let clock: @Sendable () -> Timestamp
    private let future: FutureLimit
    private var waiting: [Delivery] = []
    private var waitingEvents = 0
    private var isStoring = false

    /// How many events one transaction stores.
    private static let transactionLimit = 2_000

    /// How many events may wait; more are refused until some are stored.
    private static let waitingLimit = 100_000

    /// Where a source was read to, to be kept with the events that were read.
    struct Mark: Hashable, Sendable {
        /// The source.
        let source: String
        /// Where to go on.
        let position: String

        /// The name under which it is kept.
        static func key(_ source: String) -> String { "source \(source)" }
    }

    private struct Delivery {
        let events: [ReceivedEvent]
        let mark: Mark?
        let answer: CheckedContinuation<Int, any Error>
    }

    /// Makes an intake.
    /// - Parameters:
    ///   - clock: the monitor's time.
    ///   - steadyClock: see ``SteadyClock``; nil for one that starts now.
    init(
        _ database: any Database,
        clock: @escaping @Sendable () -> Timestamp,
        steadyClock: (@Sendable () -> Timestamp)? = nil
    ) {
        self.database = database
        self.clock = clock
        future = FutureLimit(clock, steadyClock: steadyClock ?? SteadyClock.starting(with: clock))
    }

    /// Stores events.
    /// - Returns: how many had been there before.
    /// - Throws: ``IntakeIsFull``, or `StorageError`: nothing is known to be stored then, and the same may be sent again.
    func take(_ events: [ReceivedEvent], mark: Mark? = nil) async throws -> Int {
        if events.isEmpty, mark == nil { return 0 }
        guard waitingEvents < Self.waitingLimit else { throw IntakeIsFull() }
        return try await withCheckedThrowingContinuation { answer in
            waiting.append(Delivery(events: events, mark: mark, answer: answer))
            waitingEvents += events.count
            guard !isStoring else { return }
            isStoring = true
            Task { await self.storeAll() }
        }
    }

    private func storeAll() async {
        while let deliveries = next() { await store(deliveries) }
        isStoring = false
    }

    /// As many deliveries as one transaction takes, one at least; nil when none waits.
    private func next() -> [Delivery]? {
        guard !waiting.isEmpty else { return nil }
        var (count, events) = (0, 0)
        for delivery in waiting where count == 0 || events + delivery.events.count <= Self.transactionLimit {
            count += 1
            events += delivery.events.count
            if events >= Self.transactionLimit { break }
        }
        let deliveries = Array(waiting.prefix(count))
        waiting.removeFirst(count)
        waitingEvents -= deliveries.reduce(0) { $0 + $1.events.count }
        return deliveries
    }

    private func store(_ deliveries: [Delivery]) async {
        let events = future.believed(deliveries.flatMap(\.events))
        let (marks, now) = (Self.marks(deliveries), clock())
        do {
            let new = try await database.write { connection in
                if !events.isEmpty { try ArrivalOrder(connection).begin() }
                let new = try EntryTable(connection).insert(events.lazy.map(\.key), at: now)
                try Self.insert(events, new, connection)
                for (source, position) in marks { try MetaTable(connection).set(Mark.key(source), to: position) }
                return new
            }
            answer(deliveries, new)
        } catch {
            for delivery in deliveries { delivery.answer.resume(throwing: error) }
        }
    }

    /// How far each source was read: by name, so that two transactions cannot wait for each other in a circle.
    private static func marks(_ deliveries: [Delivery]) -> [(source: String, position: String)] {
        let marks = deliveries.compactMap(\.mark).map { ($0.source, $0.position) }
        return Dictionary(marks) { _, later in later }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private static func insert(
        _ events: [ReceivedEvent],
        _ new: Set<EntryKey>,
        _ connection: any SQLConnection
    ) throws {
        var left = new
        // Of those with one key the first counts.
        let fresh = events.filter { left.remove($0.key) != nil }.map(\.event)
        if fresh.isEmpty { return }
        let reports = fresh.compactMap { event -> StoredReport? in
            guard case .report(let report) = event.kind else { return nil }
            return StoredReport(identity: event.identity, report: report)
        }
        try EventTable(connection).insert(fresh)
        try ReportTable(connection).insert(reports)
        try connection.announce(topic)
    }

    private func answer(_ deliveries: [Delivery], _ new: Set<EntryKey>) {
        var left = new
        for delivery in deliveries {
            let known = delivery.events.count { left.remove($0.key) == nil }
            delivery.answer.resume(returning: known)
        }
    }
}

/// More comes than can be stored: what is sent later will be taken.
struct IntakeIsFull: Error {}
