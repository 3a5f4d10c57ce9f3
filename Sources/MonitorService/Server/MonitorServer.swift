import Alerting
import CoreMetrics
import HTTPTypes
import Hummingbird
public import IntegrityEvents
public import LogEntries
public import Logging
public import MonitorConfiguration
import NIOCore
public import Notifiers
import ServiceLifecycle
public import Storage
import UnixSignals

/// The monitor: takes entries in, judges them, keeps incidents, tells people, and answers whoever asks.
public struct MonitorServer: Sendable {
    /// What it is told.
    public let configuration: MonitorConfiguration

    /// What it needs of the world around it.
    public let surroundings: Surroundings

    private let registry = PrometheusRegistry()
    private let metrics: MonitorMetrics
    private let hub = WakeHub()
    private let deskChannels: [IncidentDesk.Channel]

    /// What a monitor needs of the world around it.
    public struct Surroundings: Sendable {
        /// Its memory.
        public let database: any Database
        /// Through what people are told.
        public let channels: [NotificationChannel]
        /// Who may do what; nil when nobody has to say who they are.
        public let tokens: TokenFile?
        /// Reads all inventories; throws when one cannot be read, which leaves everything as it is.
        public let inventory: @Sendable () async throws -> [NodeRecord]
        /// The version of the program.
        public let version: String
        /// The time.
        public let clock: @Sendable () -> Timestamp
        /// What it logs to.
        public let logger: Logger

        /// Gathers what a monitor needs.
        public init(
            database: any Database,
            channels: [NotificationChannel],
            tokens: TokenFile?,
            inventory: @escaping @Sendable () async throws -> [NodeRecord],
            version: String,
            clock: @escaping @Sendable () -> Timestamp,
            logger: Logger
        ) {
            self.database = database
            self.channels = channels
            self.tokens = tokens
            self.inventory = inventory
            self.version = version
            self.clock = clock
            self.logger = logger
        }
    }

    /// Makes a monitor, which does nothing yet.
    public init(_ configuration: MonitorConfiguration, in surroundings: Surroundings) {
        self.configuration = configuration
        self.surroundings = surroundings
        metrics = MonitorMetrics(PrometheusMetrics(registry), version: surroundings.version)
        deskChannels = surroundings.channels.map { channel in
            IncidentDesk.Channel(name: channel.name) { channel.wants($0, about: $1) }
        }
    }

    private var database: any Database { surroundings.database }
    private var clock: @Sendable () -> Timestamp { surroundings.clock }
    private var logger: Logger { surroundings.logger }

    /// Works until it is told to end, by SIGTERM or SIGINT: what has been accepted by then is on disk.
    public func run() async throws {
        try await saveInventory()
        let sources = QuietSources(database, channels: deskChannels, limits: quietLimits, clock: clock, logger: logger)
        var group = ServiceGroupConfiguration(
            services: services + [sources, try application(sources)],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        // Ten seconds after it was asked to a process is to be gone.
        group.maximumGracefulShutdownDuration = .seconds(6)
        group.maximumCancellationDuration = .seconds(2)
        try await ServiceGroup(configuration: group).run()
    }

    // MARK: What runs beside the server

    private var services: [any Service] {
        [WakeService(database: database, hub: hub), judge, retention] + dispatchers + inventories
    }

    private var judge: Judge {
        Judge(
            database: database,
            judging: BootJudging(database, channels: deskChannels, clock: clock),
            silences: SilenceWatch(
                database,
                channels: deskChannels,
                limit: .seconds(configuration.silence.machine.seconds),
                clock: clock
            ),
            wakes: hub,
            metrics: metrics,
            logger: logger
        )
    }

    private var dispatchers: [any Service] {
        surroundings.channels.map { channel in
            NotificationDispatcher(
                channel: channel,
                database: database,
                wakes: hub,
                clock: clock,
                metrics: metrics,
                logger: logger
            )
        }
    }

    private var retention: Periodic {
        let retention = Retention(configuration.retention)
        return Periodic(name: "retention", interval: .seconds(3_600), logger: logger) { [database, clock] in
            _ = try await retention.apply(to: database, at: clock())
        }
    }

    /// All files are read together, as often as the one that is read most often.
    private var inventories: [any Service] {
        guard let seconds = configuration.inventory.compactMap(\.refresh).map(\.seconds).min() else { return [] }
        return [
            Periodic(name: "inventory", interval: .seconds(max(1, seconds)), logger: logger) {
                try await saveInventory()
            }
        ]
    }

    private func saveInventory() async throws {
        guard !configuration.inventory.isEmpty else { return }
        let store = InventoryStore(database: database, clock: clock)
        try await store.save(try await surroundings.inventory())
    }

    private var quietLimits: [String: Duration] {
        var limits: [String: Duration] = [:]
        for source in configuration.sources {
            if let limit = source.quietAfter { limits[source.name] = .seconds(limit.seconds) }
        }
        if let limit = configuration.silence.entries { limits[QuietSources.everything] = .seconds(limit.seconds) }
        return limits
    }

    // MARK: The server

    private func application(_ sources: QuietSources) throws -> some ApplicationProtocol {
        let address = configuration.listen.value
        let (logger, path) = (logger, configuration.path)
        return Application(
            responder: router(sources).buildResponder(),
            configuration: ApplicationConfiguration(
                address: .hostname(address.host, port: address.port),
                serverName: "shieldwatch"
            ),
            onServerRunning: { channel in
                let place = channel.localAddress.map { "\($0.ipAddress ?? ""):\($0.port ?? 0)" } ?? ""
                logger.info("listening", metadata: ["address": "\(place)", "configuration": "\(path)"])
            },
            logger: logger
        )
    }

    private func router(_ sources: QuietSources) -> Router<MonitorContext> {
        let router = Router(context: MonitorContext.self)
        router.add(middleware: SecurityHeadersMiddleware())
        router.add(middleware: AccessMiddleware(gate: AccessGate(tokens: surroundings.tokens)))
        OperationsRoutes(registry: registry, refresh: { await refreshMetrics() }, obstacle: { await obstacle() })
            .add(to: router)
        IncidentRoutes(database: database, channels: deskChannels, clock: clock).add(to: router)
        EntryRoutes(
            intake: EntryIntake(database, clock: clock),
            sources: sources,
            metrics: metrics,
            clock: clock
        ).add(to: router)
        return router
    }

    private func refreshMetrics() async {
        do {
            let (incidents, outbox) = try await database.read { connection in
                (try IncidentTable(connection).counts(), try OutboxTable(connection).counts())
            }
            let states = IncidentState.allCases.map { ($0.rawValue, incidents[$0] ?? 0) }
            metrics.note(Dictionary(uniqueKeysWithValues: states), outbox)
        } catch {
            metrics.noteDatabaseError()
        }
    }

    private func obstacle() async -> String? {
        do {
            _ = try await database.read { connection in try MetaTable(connection).value(FleetMemory.inventoryKey) }
            return nil
        } catch {
            return "The database does not answer: \(error)"
        }
    }
}

extension Retention {
    /// As a configuration says.
    init(_ configuration: RetentionConfiguration) {
        self.init(
            entries: Int64(configuration.entries.seconds),
            reports: Int64(configuration.reports.seconds),
            incidents: Int64(configuration.incidents.seconds),
            notifications: Int64(configuration.notifications.seconds),
            audit: Int64(configuration.audit.seconds)
        )
    }
}
