import Alerting
import LogEntries
import Logging
public import MonitorConfiguration
import NIOCore
import Notifiers
import ServiceLifecycle
import Storage
import UnixSignals

/// The monitor: takes entries in, judges them, keeps incidents, tells people, and answers whoever asks.
public struct MonitorServer: Sendable {
    /// What it is told, and by whom.
    public let settings: MonitorSettings

    /// What it needs of the world around it.
    public let surroundings: Surroundings

    let registry = PrometheusRegistry(help: MonitorMetric.help)
    let metrics: MonitorMetrics
    let certificate: ServerCertificate?
    let database: WatchedDatabase
    let hub = WakeHub()
    let steadyClock: @Sendable () -> Timestamp
    /// Nil when the configuration names no inventory.
    let inventoryKeeper: InventoryKeeper?
    let deskChannels: [IncidentDesk.Channel]
    let attestation: AttestationStore

    /// Makes a monitor, which does nothing yet.
    /// - Throws: ``FileProblem`` when its certificate cannot be used, or a file that evidence is judged by.
    public init(_ settings: MonitorSettings, in surroundings: Surroundings) throws(FileProblem) {
        self.settings = settings
        self.surroundings = surroundings
        let clock = surroundings.clock
        steadyClock = SteadyClock.starting(with: clock)
        if let files = settings.configuration.access?.tls {
            certificate = try ServerCertificate(files) { clock().seconds }
        } else {
            certificate = nil
        }
        let logger = surroundings.logger
        attestation = try AttestationStore(settings.configuration.attestation) { problem in
            logger.error(
                "a key that a machine was enrolled with cannot be used, its evidence is turned away",
                metadata: ["reason": "\(problem.message)"]
            )
        }
        let metrics = MonitorMetrics(
            PrometheusMetrics(registry),
            version: surroundings.version,
            channels: surroundings.channels.map(\.name),
            sources: settings.configuration.sources.map(\.name)
        )
        self.metrics = metrics
        database = WatchedDatabase(surroundings.database, logger: surroundings.logger) { metrics.noteDatabaseError() }
        inventoryKeeper = Self.inventoryKeeper(settings, surroundings, database, metrics)
        deskChannels = surroundings.channels.map { channel in
            IncidentDesk.Channel(name: channel.name, wants: channel.wants)
        }
    }

    var configuration: MonitorConfiguration { settings.configuration }
    var clock: @Sendable () -> Timestamp { surroundings.clock }
    var logger: Logger { surroundings.logger }

    /// Works until it is told to end, by SIGTERM or SIGINT: what has been accepted by then is on disk.
    /// - Throws: ``ListenProblem`` when its address cannot be had.
    public func run() async throws {
        try await inventoryKeeper?.refresh()
        try await takeUpWhatIsLeft()
        let quiet = QuietSources(
            database,
            channels: deskChannels,
            limits: quietLimits,
            clock: clock,
            steadyClock: steadyClock,
            logger: logger
        )
        let reception = EntryReception(
            intake: EntryIntake(database, clock: clock, steadyClock: steadyClock),
            quiet: quiet,
            metrics: metrics,
            clock: clock
        )
        var group = ServiceGroupConfiguration(
            services: services + sources(reception) + [quiet, try application(reception)],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        // Ten seconds after it was asked to a process is to be gone.
        group.maximumGracefulShutdownDuration = .seconds(5)
        group.maximumCancellationDuration = .seconds(2)
        do {
            try await ServiceGroup(configuration: group).run()
        } catch let error as IOError {
            throw ListenProblem(error, at: configuration.listen.value) ?? error
        }
    }
}
