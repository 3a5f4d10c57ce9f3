import Alerting
import LogEntries
import Logging
import ServiceLifecycle
import Storage
import Synchronization

/// Notices sources from which nothing comes any more.
final class QuietSources: Service {
    private let database: any Database
    private let channels: [IncidentDesk.Channel]
    private let limits: [String: Duration]
    private let clock: @Sendable () -> Timestamp
    private let steadyClock: @Sendable () -> Timestamp
    private let logger: Logger
    private let states: Mutex<[String: State]>

    /// The name of all sources together.
    static let everything = "entries"

    private struct State {
        var last: Timestamp
        var isTold = false
        /// Whether an earlier process may have told it.
        var isNew = true
    }

    /// - Parameters:
    ///   - limits: how long each source may say nothing; sources without a limit are not watched.
    ///   - clock: the monitor's time.
    ///   - steadyClock: what it is measured by; see ``SteadyClock``.
    init(
        _ database: any Database,
        channels: [IncidentDesk.Channel],
        limits: [String: Duration],
        clock: @escaping @Sendable () -> Timestamp,
        steadyClock: @escaping @Sendable () -> Timestamp,
        logger: Logger
    ) {
        self.database = database
        self.channels = channels
        self.limits = limits
        self.clock = clock
        self.steadyClock = steadyClock
        self.logger = logger
        let now = steadyClock()
        states = Mutex(limits.mapValues { _ in State(last: now) })
    }

    /// Takes note that something came from a source.
    func note(_ source: String) {
        let now = steadyClock()
        states.withLock { states in
            states[source]?.last = now
            states[Self.everything]?.last = now
        }
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try? await Task.sleep(for: .seconds(1))
                do {
                    try await self.look()
                } catch {
                    self.logger.log(failure: error, "the silence of sources cannot be recorded")
                }
            }
        }
    }

    private func look() async throws {
        let now = steadyClock()
        for (source, limit) in limits.sorted(by: { $0.key < $1.key }) {
            guard let state = states.withLock({ $0[source] }) else { continue }
            let isQuiet = now.since(state.last) >= limit
            if isQuiet, !state.isTold {
                try await tell(source, isQuiet: true, state.last)
            } else if !isQuiet, state.isTold || state.isNew && state.last < now {
                try await tell(source, isQuiet: false, state.last)
            }
        }
    }

    private func tell(_ source: String, isQuiet: Bool, _ last: Timestamp) async throws {
        let (channels, now) = (channels, clock())
        try await database.write(locks: [IncidentDesk.lock]) { connection in
            var desk = try IncidentDesk(connection, channels: channels, at: now)
            if isQuiet {
                try desk.take([SilenceObservation.observation(ofQuietSource: source, since: last)])
            } else {
                try desk.end(SilenceObservation.key(ofSource: source))
            }
            try desk.finish()
        }
        states.withLock { states in
            states[source]?.isTold = isQuiet
            states[source]?.isNew = false
        }
    }
}
