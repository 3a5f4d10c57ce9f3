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
            + certificates + references
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

    private var references: [any Service] {
        attestation.isEmpty ? [] : [AttestationWatch(store: attestation, logger: logger)]
    }

    private var clockWatch: ClockWatch { ClockWatch(database: database, clock: clock, logger: logger) }

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

    /// What a process left unsent waits for no try of it: what failed then may work by now.
    func bringForwardWhatIsLeft() async throws {
        let now = clock()
        try await database.write { try OutboxTable($0).bringForward(from: .any, to: now) }
    }

    func saveInventory() async throws {
        guard !configuration.inventory.isEmpty else { return }
        try await inventoryStore.save(try await surroundings.inventory())
    }

    var quietLimits: [String: Duration] {
        var limits: [String: Duration] = [:]
        for source in configuration.sources {
            if let limit = source.quietAfter { limits[source.name] = .seconds(limit.seconds) }
        }
        if let limit = configuration.silence.entries { limits[QuietSources.everything] = .seconds(limit.seconds) }
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
