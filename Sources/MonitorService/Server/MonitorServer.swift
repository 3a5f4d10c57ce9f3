import Alerting
import CoreMetrics
public import EntrySources
import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import IntegrityEvents
public import LogEntries
public import Logging
public import Messages
public import MonitorConfiguration
import NIOCore
public import Notifiers
import ServiceLifecycle
public import Storage
import UnixSignals

/// The monitor: takes entries in, judges them, keeps incidents, tells people, and answers whoever asks.
public struct MonitorServer: Sendable {
    /// What it is told, and by whom.
    public let settings: MonitorSettings

    /// What it needs of the world around it.
    public let surroundings: Surroundings

    private let registry = PrometheusRegistry(help: MonitorMetric.help)
    private let metrics: MonitorMetrics
    private let certificate: ServerCertificate?
    private let hub = WakeHub()
    private let deskChannels: [IncidentDesk.Channel]

    /// What a monitor needs of the world around it.
    public struct Surroundings: Sendable {
        /// Its memory.
        public let database: any Database
        /// Through what people are told.
        public let channels: [NotificationChannel]
        /// What sources of entries need.
        public let sources: SourceContext
        /// What people are told, by language.
        public let catalogue: @Sendable (Language) -> MessageCatalogue
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
            sources: SourceContext,
            catalogue: @escaping @Sendable (Language) -> MessageCatalogue,
            tokens: TokenFile?,
            inventory: @escaping @Sendable () async throws -> [NodeRecord],
            version: String,
            clock: @escaping @Sendable () -> Timestamp,
            logger: Logger
        ) {
            self.database = database
            self.channels = channels
            self.sources = sources
            self.catalogue = catalogue
            self.tokens = tokens
            self.inventory = inventory
            self.version = version
            self.clock = clock
            self.logger = logger
        }
    }

    /// Makes a monitor, which does nothing yet.
    /// - Throws: `TLSProblem` when its certificate cannot be used.
    public init(_ settings: MonitorSettings, in surroundings: Surroundings) throws(TLSProblem) {
        self.settings = settings
        self.surroundings = surroundings
        let clock = surroundings.clock
        if let files = settings.configuration.access?.tls {
            certificate = try ServerCertificate(files) { clock().seconds }
        } else {
            certificate = nil
        }
        metrics = MonitorMetrics(
            PrometheusMetrics(registry),
            version: surroundings.version,
            channels: surroundings.channels.map(\.name),
            sources: settings.configuration.sources.map(\.name)
        )
        deskChannels = surroundings.channels.map { channel in
            IncidentDesk.Channel(name: channel.name) { channel.wants($0, about: $1) }
        }
    }

    private var configuration: MonitorConfiguration { settings.configuration }
    private var database: any Database { surroundings.database }
    private var clock: @Sendable () -> Timestamp { surroundings.clock }
    private var logger: Logger { surroundings.logger }

    /// Works until it is told to end, by SIGTERM or SIGINT: what has been accepted by then is on disk.
    public func run() async throws {
        try await saveInventory()
        let quiet = QuietSources(database, channels: deskChannels, limits: quietLimits, clock: clock, logger: logger)
        let intake = EntryIntake(database, clock: clock)
        var group = ServiceGroupConfiguration(
            services: services + sources(intake, quiet) + [quiet, try application(intake, quiet)],
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
        [WakeService(database: database, hub: hub), judge, retention, silences] + dispatchers + inventories
            + certificates
    }

    private func sources(_ intake: EntryIntake, _ quiet: QuietSources) -> [any Service] {
        configuration.sources.map { source in
            SourceService(
                source: source,
                context: surroundings.sources,
                database: database,
                intake: intake,
                quiet: quiet,
                metrics: metrics,
                logger: logger
            )
        }
    }

    private var certificates: [any Service] {
        certificate.map { [CertificateWatch($0, logger: logger, metrics: metrics.factory)] } ?? []
    }

    /// Silences begin and end by themselves.
    private var silences: Periodic {
        Periodic(name: "silences", interval: .seconds(5), logger: logger) { [database, deskChannels, clock] in
            let now = clock()
            try await database.write(locks: [IncidentDesk.lock]) { connection in
                var desk = try IncidentDesk(connection, channels: deskChannels, at: now)
                try desk.reviewSilences()
                try desk.finish()
            }
        }
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

    private func application(_ intake: EntryIntake, _ quiet: QuietSources) throws -> some ApplicationProtocol {
        let address = configuration.listen.value
        let (logger, path) = (logger, configuration.path)
        return Application(
            responder: InterfaceRouter.responder(router(intake, quiet)),
            server: try server(),
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

    private func server() throws -> HTTPServerBuilder {
        guard let certificate else { return .http1() }
        return try .tls(.http1(), tlsConfiguration: certificate.configuration)
    }

    private func router(_ intake: EntryIntake, _ quiet: QuietSources) -> Router<MonitorContext> {
        let sessions = PageSessions(
            database: database,
            tokens: surroundings.tokens,
            isSecure: configuration.pages.hasPrefix("https://"),
            clock: clock
        )
        let gate = AccessGate(
            tokens: surroundings.tokens,
            sessions: sessions,
            pushes: configuration.push.map { PushGate($0, surroundings.sources) }
        )
        return InterfaceRouter.make(
            interface(intake, quiet) + pages(sessions),
            gate: gate,
            clock: clock
        )
    }

    /// What programs use.
    private func interface(_ intake: EntryIntake, _ quiet: QuietSources) -> [any RouteGroup] {
        [
            OperationsRoutes(registry: registry, refresh: { await refreshMetrics() }, obstacle: { await obstacle() }),
            EntryRoutes(intake: intake, sources: quiet, metrics: metrics, clock: clock),
            IncidentRoutes(database: database, channels: deskChannels, clock: clock),
            SilenceRoutes(database: database, channels: deskChannels, clock: clock),
            NodeRoutes(database: database), PostureRoutes(database: database, clock: clock),
            AuditRoutes(database: database), DocumentRoutes(),
        ]
    }

    /// What people use.
    private func pages(_ sessions: PageSessions) -> [any RouteGroup] {
        [
            PageRoutes(
                database: database,
                actions: IncidentActions(database: database, channels: deskChannels, clock: clock),
                sessions: sessions,
                settings: settings.rows,
                address: configuration.pages,
                language: configuration.language.value,
                catalogue: surroundings.catalogue,
                clock: clock
            ),
            EventRoutes(database: database),
        ]
    }

    private func refreshMetrics() async {
        do {
            let (incidents, outbox) = try await database.read { connection in
                (try IncidentTable(connection).counts(), try OutboxTable(connection).counts())
            }
            metrics.note(incidents, outbox)
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
