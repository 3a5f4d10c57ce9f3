import Alerting
import IntegrityEvents
import LogEntries
import Storage

/// Notices machines that booted and did not report.
///
/// A boot has to report its early and its late phase within some time of when the monitor learned of it: what an old log
/// says in one go is not late. Who begins anew looks at the latest starts again. When the monitor learned of them is
/// stored with the entries, by the clock of whoever took them; nobody is told of one before there was some time to take
/// in what had come meanwhile.
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
        /// Where it is said: what another project says about a machine does not stand in for what its own does.
        let project: String
        let log: String
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
        let (now, shown) = (steadyClock(), clock())
        let since = shown.advanced(by: .zero - limit - .seconds(86_400))
        let known = try await database.read { try LearnedStart.latest(since: since, limit: Self.capacity, $0) }
        (waiting, nextLook) = ([:], nil)
        for start in known {
            let age = start.learned.map { min(max(.zero, shown.since($0)), limit) } ?? .zero
            let deadline = deadline(of: start.event, learned: now.advanced(by: .zero - age))
            wait(for: start.event, until: max(deadline, now.advanced(by: grace)))
        }
    }

    /// How long who begins anew waits at least, with what came while nobody listened still to be taken in.
    private var grace: Duration { min(limit / 4, .seconds(300)) }

    /// Takes note of what has come.
    func note(_ arrivals: JudgedArrivals) async throws {
        let now = steadyClock()
        for start in arrivals.starts { wait(for: start, until: deadline(of: start, learned: now)) }
    }

    /// What begins later than it is learned of begins by another clock: one that is right, or one that nobody should wait
    /// for.
    private func deadline(of start: LogEvent, learned: Timestamp) -> Timestamp {
        min(max(start.timestamp, learned), learned.advanced(by: limit)).advanced(by: limit)
    }

    private func wait(for start: LogEvent, until deadline: Timestamp) {
        guard case .startup(let counter) = start.kind, waiting.count < Self.capacity else { return }
        let instance = start.instance
        let log = start.identity.log
        let boot = Boot(instance: instance.id, counter: counter, project: instance.project, log: log)
        // Who says again that a machine has started does not win time.
        guard waiting[boot] == nil else { return }
        waiting[boot] = Waiting(start: start, deadline: deadline)
        nextLook = min(nextLook ?? deadline, deadline)
    }

    /// Opens incidents about the boots whose time has come.
    func tell() async throws {
        let now = steadyClock()
        guard let nextLook, nextLook <= now else { return }
        var due = waiting.filter { $0.value.deadline <= now }
            .sorted { $0.value.start.timestamp < $1.value.start.timestamp }
        while !due.isEmpty {
            let portion = due.prefix(Self.portion)
            try await tell(portion.map(\.value.start))
            for (boot, _) in portion { waiting[boot] = nil }
            due.removeFirst(portion.count)
        }
        self.nextLook = waiting.values.map(\.deadline).min()
    }

    /// How many are looked at together; who begins anew has all of a day.
    private static let portion = 500

    private func tell(_ starts: [LogEvent]) async throws {
        // Most have reported long ago, which nobody has to be kept waiting for.
        let silent = try await database.read { connection in
            let known = try BootsKnown(connection, starts.map(\.instance.id))
            return try starts.filter { try known.observation(of: $0, connection) != nil }
        }
        guard !silent.isEmpty else { return }
        let (channels, clock) = (channels, clock)
        try await database.write(locks: [IncidentTable.lock]) { connection in
            let known = try BootsKnown(connection, silent.map(\.instance.id))
            var desk = try IncidentDesk(connection, channels: channels, at: clock())
            try desk.take(try silent.compactMap { try known.observation(of: $0, connection) })
            try desk.finish()
        }
    }
}

/// What the database has of machines that are late.
private struct BootsKnown {
    let reports: [String: [StoredReport]]
    let events: [String: [LogEvent]]

    /// How many reports of a machine decide, and how many events to each: whoever has as many later ones booted again.
    private static let depth = 64

    init(_ connection: any SQLConnection, _ instances: [String]) throws {
        reports = Dictionary(
            grouping: try ReportTable(connection).history(of: instances, limit: Self.depth),
            by: \.report.instance.id
        )
        events = Dictionary(
            grouping: try EventTable(connection).history(of: instances, limit: 4 * Self.depth).map(\.event),
            by: \.instance.id
        )
    }

    /// What to say of a start; nil when the machine has reported, was shut down before it could, booted again, is gone, or
    /// when none of its own logs says that it started.
    func observation(of start: LogEvent, _ connection: any SQLConnection) throws -> Observation? {
        guard case .startup(let counter) = start.kind else { return nil }
        let instance = start.instance.id
        let stored = try InventoryTable(connection).node(instance)
        let isForeign = { (instance: Instance, log: String) in stored?.record.isForeign(instance, log: log) ?? false }
        if isForeign(start.instance, start.identity.log) || stored?.goneSince != nil { return nil }
        let later = (events[instance] ?? []).contains { event in
            !isForeign(event.instance, event.identity.log) && Self.ends(counter, start, event)
        }
        let reported = (reports[instance] ?? []).filter {
            $0.report.bootCounter == counter && !isForeign($0.report.instance, $0.identity.log)
        }
        let missing = Set([ReportPhase.early, .late]).subtracting(reported.map(\.report.phase))
        if later || missing.isEmpty { return nil }
        return SilenceObservation.observation(of: start, missing: missing, record: stored?.record)
    }

    /// Whether nothing more can come of a boot.
    private static func ends(_ counter: String, _ start: LogEvent, _ event: LogEvent) -> Bool {
        switch event.kind {
        case .shutdown(counter): true
        case .startup(let other): other != counter && event.timestamp > start.timestamp
        default: false
        }
    }
}
