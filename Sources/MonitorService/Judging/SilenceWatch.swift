import Alerting
import IntegrityEvents
import LogEntries
import Storage

/// Notices machines that booted and did not report.
///
/// A boot has to report its early and its late phase within some time of when the monitor learned of it: what an old log
/// says in one go is not late. Who begins anew looks at the latest starts again.
actor SilenceWatch {
    private let database: any Database
    private let channels: [IncidentDesk.Channel]
    private let clock: @Sendable () -> Timestamp
    private let steadyClock: @Sendable () -> Timestamp
    private let limit: Duration
    private var waiting: [Boot: Waiting] = [:]
    private var nextLook: Timestamp?

    private struct Boot: Hashable {
        let instance: String
        let counter: String
    }

    private struct Waiting {
        let start: LogEvent
        let deadline: Timestamp
    }

    /// More starts than these are not remembered: who can write into the log can make them up.
    private static let capacity = 200_000

    /// - Parameters:
    ///   - limit: how long a machine may take to report.
    ///   - clock: the monitor's time.
    ///   - steadyClock: what the limit is measured by; see ``SteadyClock``.
    init(
        _ database: any Database,
        channels: [IncidentDesk.Channel],
        limit: Duration,
        clock: @escaping @Sendable () -> Timestamp,
        steadyClock: @escaping @Sendable () -> Timestamp
    ) {
        self.database = database
        self.channels = channels
        self.limit = limit
        self.clock = clock
        self.steadyClock = steadyClock
    }

    /// Begins with the starts that the database has, those left out that are older than anybody waits for.
    func begin() async throws {
        let (now, since) = (steadyClock(), clock().advanced(by: .zero - limit - .seconds(86_400)))
        let starts = try await database.read { try EventTable($0).starts(since: since, limit: Self.capacity) }
        waiting = [:]
        for stored in starts { wait(for: stored.event, now) }
    }

    /// Takes note of what has come.
    func note(_ arrivals: JudgedArrivals) async throws {
        let now = steadyClock()
        for start in arrivals.starts { wait(for: start, now) }
    }

    private func wait(for start: LogEvent, _ now: Timestamp) {
        guard case .startup(let counter) = start.kind, waiting.count < Self.capacity else { return }
        // What begins later than now begins by another clock: one that is right, or one that nobody should wait for.
        let deadline = min(max(start.timestamp, now), now.advanced(by: limit)).advanced(by: limit)
        waiting[Boot(instance: start.instance.id, counter: counter)] = Waiting(start: start, deadline: deadline)
        nextLook = min(nextLook ?? deadline, deadline)
    }

    /// Opens incidents about the boots whose time has come.
    func tell() async throws {
        let now = steadyClock()
        guard let nextLook, nextLook <= now else { return }
        let due = waiting.filter { $0.value.deadline <= now }
        if !due.isEmpty { try await tell(due.values.map(\.start).sorted { $0.timestamp < $1.timestamp }) }
        for boot in due.keys { waiting[boot] = nil }
        self.nextLook = waiting.values.map(\.deadline).min()
    }

    private func tell(_ starts: [LogEvent]) async throws {
        let (channels, clock) = (channels, clock)
        try await database.write(locks: [IncidentDesk.lock]) { connection in
            let known = try BootsKnown(connection, starts.map(\.instance.id))
            let silent = try starts.compactMap { try known.observation(of: $0, connection) }
            guard !silent.isEmpty else { return }
            var desk = try IncidentDesk(connection, channels: channels, at: clock())
            try desk.take(silent)
            try desk.finish()
        }
    }
}

/// What the database has of machines that are late.
private struct BootsKnown {
    let reports: [String: [StoredReport]]
    let events: [String: [LogEvent]]

    init(_ connection: any SQLConnection, _ instances: [String]) throws {
        reports = Dictionary(
            grouping: try ReportTable(connection).history(of: instances, limit: 64),
            by: \.report.instance.id
        )
        events = Dictionary(grouping: try EventTable(connection).history(of: instances).map(\.event), by: \.instance.id)
    }

    /// What to say of a start; nil when the machine has reported, was shut down before it could, booted again, or is
    /// gone.
    func observation(of start: LogEvent, _ connection: any SQLConnection) throws -> Observation? {
        guard case .startup(let counter) = start.kind else { return nil }
        let instance = start.instance.id
        let later = (events[instance] ?? []).contains { event in
            switch event.kind {
            case .shutdown(counter): true
            case .startup(let other): other != counter && event.timestamp > start.timestamp
            default: false
            }
        }
        let reported = (reports[instance] ?? []).filter { $0.report.bootCounter == counter }.map(\.report.phase)
        let missing = Set([ReportPhase.early, .late]).subtracting(reported)
        let stored = try InventoryTable(connection).node(instance)
        if later || missing.isEmpty || stored?.goneSince != nil { return nil }
        return SilenceObservation.observation(of: start, missing: missing, record: stored?.record)
    }
}
