import Alerting
import LogEntries
import Logging
import MonitorConfiguration
import ServiceLifecycle
import Storage
import Synchronization

/// Notices sources from which nothing comes any more, to whichever of the processes that share the database.
///
/// Since when a source has said nothing stands in the database (``HeardSource``), and whether that has been told is the
/// incident itself: a process that starts neither ends it nor tells it again. Each process measures by its own clock
/// (``QuietWatch``); whoever finds a source quiet first looks again under the lock under which incidents change.
final class QuietSources: Service {
    private let database: any Database
    private let channels: [IncidentDesk.Channel]
    private let clock: @Sendable () -> Timestamp
    private let steadyClock: @Sendable () -> Timestamp
    private let logger: Logger
    private let watches: Mutex<[String: QuietWatch]>

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
        self.clock = clock
        self.steadyClock = steadyClock
        self.logger = logger
        let now = steadyClock()
        watches = Mutex(limits.mapValues { QuietWatch(limit: $0, at: now) })
    }

    /// Takes note that something came from a source.
    func note(_ source: String) {
        let now = steadyClock()
        watches.withLock { watches in
            watches[source]?.hear(at: now)
            watches[EntrySource.everything]?.hear(at: now)
        }
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await self.look()
                } catch {
                    self.logger.log(failure: error, "the silence of sources cannot be recorded")
                }
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }

    /// Does what is to be done about each source.
    func look() async throws {
        for name in watches.withLock({ $0.keys.sorted() }) {
            // Who looked whether others heard it may have to tell now.
            for _ in 0..<2 { try await takeStep(name) }
        }
    }

    private func takeStep(_ name: String) async throws {
        let now = steadyClock()
        guard let watch = watches.withLock({ $0[name] }), let step = watch.step(at: now) else { return }
        switch step {
        case .record: try await record(name, watch, at: now)
        case .ask: try await ask(name)
        case .tell: try await tell(name, watch)
        }
    }

    private func record(_ name: String, _ watch: QuietWatch, at now: Timestamp) async throws {
        let heard = clock().advanced(by: watch.last.since(now))
        // What comes to be written down late, as after a fault of the database, ends nothing that began after it.
        let isQuiet = watch.isQuiet(at: now)
        let (found, kept) = try await change { connection, desk in
            let source = HeardSource(connection, name)
            let found = try source.moment()
            let kept = try source.hear(at: heard)
            if !isQuiet { try desk.end(SilenceObservation.key(ofSource: name)) }
            return (found, kept)
        }
        note(name) { $0.noteRecorded(found, kept, heard: watch.last, at: $1) }
    }

    private func ask(_ name: String) async throws {
        var found = try await database.read { try HeardSource($0, name).moment() }
        if found == nil {
            let now = clock()
            found = try await change { connection, _ in try HeardSource(connection, name).moment(orBeginningAt: now) }
        }
        guard let found else { return }
        note(name) { $0.noteFound(found, at: $1) }
    }

    private func tell(_ name: String, _ watch: QuietWatch) async throws {
        let now = clock()
        let found = try await change { connection, desk in
            let found = try HeardSource(connection, name).moment(orBeginningAt: now)
            // Told with what the database has, which is the same for all: told again it is no news.
            if found == watch.known {
                try desk.take([SilenceObservation.observation(ofQuietSource: name, since: found)])
            }
            return found
        }
        note(name) { $0.noteTold(found, at: $1) }
    }

    private func change<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection, inout IncidentDesk) throws -> Result
    ) async throws -> Result {
        let (channels, now) = (channels, clock())
        return try await database.write(locks: [IncidentTable.lock]) { connection in
            var desk = try IncidentDesk(connection, channels: channels, at: now)
            let result = try body(connection, &desk)
            try desk.finish()
            return result
        }
    }

    private func note(_ name: String, _ body: (inout QuietWatch, Timestamp) -> Void) {
        let now = steadyClock()
        watches.withLock { watches in
            guard var watch = watches[name] else { return }
            body(&watch, now)
            watches[name] = watch
        }
    }
}
