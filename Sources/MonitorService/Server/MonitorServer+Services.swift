import Alerting
import IntegrityEvents
import LogEntries
import Logging
import MonitorConfiguration
import Notifiers
import ServiceLifecycle
import Storage

/// What runs beside the server.
extension MonitorServer {
    var services: [any Service] {
        [WakeService(database: database, hub: hub), clockWatch, judge, retention, silences] + dispatchers + inventories
            + certificates + tokens + references
    }

    func sources(_ reception: EntryReception) -> [any Service] {
        configuration.sources.map { source in
            SourceService(
                source: source,
                context: surroundings.sources,
                database: database,
                reception: reception,
                logger: logger
            )
        }
    }

    private var certificates: [any Service] {
        certificate.map { [CertificateWatch($0, logger: logger, metrics: metrics.factory)] } ?? []
    }

    private var tokens: [any Service] {
        surroundings.tokens.map { [TokenWatch(tokens: $0, logger: logger)] } ?? []
    }

    private var references: [any Service] {
        attestation.isEmpty ? [] : [AttestationWatch(store: attestation, logger: logger)]
    }

    private var clockWatch: ClockWatch { ClockWatch(database: database, clock: clock, logger: logger) }

    /// Silences begin and end by themselves.
    private var silences: Periodic {
        Periodic(name: "silences", interval: .seconds(5), logger: logger) { [database, deskChannels, clock] in
            let now = clock()
            try await database.write(locks: [IncidentTable.lock]) { connection in
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
                clock: clock,
                steadyClock: steadyClock
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
        // One that is restarted every day has to forget, too.
        let (interval, delay) = (Duration.seconds(3_600), Duration.seconds(60))
        return Periodic(name: "retention", interval: interval, delay: delay, logger: logger) {
            [database, clock, orphaned] in
            try await orphaned.giveUp(at: clock())
            _ = try await retention.apply(to: database, at: clock())
        }
    }

    /// All files are read together, as often as the one that is read most often.
    static func inventoryKeeper(
        _ settings: MonitorSettings,
        _ surroundings: Surroundings,
        _ database: WatchedDatabase,
        _ metrics: MonitorMetrics
    ) -> InventoryKeeper? {
        let sources = settings.configuration.inventory
        guard !sources.isEmpty else { return nil }
        return InventoryKeeper(
            InventoryStore(database: database, clock: surroundings.clock),
            in: database,
            every: sources.compactMap(\.refresh).map { .seconds(max(1, $0.seconds)) }.min(),
            metrics: metrics.factory,
            logger: surroundings.logger,
            read: surroundings.inventory
        )
    }

    private var inventories: [any Service] { inventoryKeeper.map { [$0] } ?? [] }

    private var orphaned: OrphanedNotifications {
        OrphanedNotifications(database: database, channels: Set(surroundings.channels.map(\.name)), logger: logger)
    }

    /// Takes up what processes before this one left undone, and says what that is. What they left unsent waits for no
    /// try of theirs: what failed then may work by now.
    func takeUpWhatIsLeft() async throws {
        let now = clock()
        let left = try await database.write { connection in
            try OutboxTable(connection).bringForward(from: .any, to: now)
            return try UnfinishedWork(connection)
        }
        left.log(to: logger, channels: orphaned.channels)
        try await orphaned.giveUp(at: now)
    }

    var quietLimits: [String: Duration] {
        var limits: [String: Duration] = [:]
        for source in configuration.sources {
            if let limit = source.quietAfter { limits[source.name] = .seconds(limit.seconds) }
        }
        if let limit = configuration.silence.entries { limits[EntrySource.everything] = .seconds(limit.seconds) }
        return limits
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
            audit: Int64(configuration.audit.seconds),
            evidence: Int64(configuration.evidence.seconds),
            rawEvidence: Int64(configuration.rawEvidence.seconds)
        )
    }
}
