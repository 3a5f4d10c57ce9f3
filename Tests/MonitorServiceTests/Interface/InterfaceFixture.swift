import Alerting
import Findings
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import IntegrityEvents
import LogEntries
import Logging
import MeasuredBoot
import MonitorConfiguration
import SourceText
import Storage
import Synchronization

@testable import MonitorService

/// The interface on an empty database of its own, with a clock that tests move.
final class InterfaceFixture: Sendable {
    let database: SQLiteDatabase
    private let now = Mutex(Timestamp(seconds: 1_800_000_000))
    private let folder: URL
    private let attestation: AttestationStore

    /// - Parameter attestation: the lines of the configuration that say by what evidence is judged.
    init(attestation lines: String = "") throws {
        let configuration = try MonitorConfiguration(SourceFile(path: "monitor.yaml", bytes: Array(lines.utf8)))
        attestation = try AttestationStore(configuration.attestation)
        folder = FileManager.default.temporaryDirectory.appending(path: "interface-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        database = try SQLiteDatabase(path: folder.appending(path: "state.db").path)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var clock: @Sendable () -> Timestamp {
        { [self] in now.withLock { $0 } }
    }

    /// Lets time pass.
    func wait(_ seconds: Int64) {
        now.withLock { $0 = Timestamp(seconds: $0.seconds + seconds) }
    }

    static let channels = [IncidentDesk.Channel(name: "all") { _ in true }]

    /// All addresses.
    var groups: [any RouteGroup] {
        [
            OperationsRoutes(registry: PrometheusRegistry(), refresh: {}, obstacle: { nil }),
            intake,
            IncidentRoutes(database: database, channels: Self.channels, clock: clock),
            SilenceRoutes(database: database, channels: Self.channels, clock: clock),
            NodeRoutes(database: database),
            PostureRoutes(database: database, clock: clock),
            EvidenceRoutes(
                intake: EvidenceIntake(
                    database: database,
                    store: attestation,
                    channels: Self.channels,
                    metrics: Self.metrics,
                    clock: clock
                ),
                challenge: .seconds(300)
            ),
            AuditRoutes(database: database),
            DocumentRoutes(asksForTokens: true),
        ]
    }

    private static var metrics: MonitorMetrics {
        MonitorMetrics(PrometheusMetrics(PrometheusRegistry()), version: "1", channels: [], sources: [])
    }

    private var intake: EntryRoutes {
        EntryRoutes(
            reception: EntryReception(
                intake: EntryIntake(database, clock: clock),
                quiet: QuietSources(
                    database,
                    channels: [],
                    limits: [:],
                    clock: clock,
                    steadyClock: clock,
                    logger: Logger(label: "test")
                ),
                metrics: Self.metrics,
                clock: clock
            )
        )
    }

    /// Runs a test with a client that holds every answer against the document.
    func test(
        tokens: TokenFile? = nil,
        limits: RequestLimits = RequestLimits(),
        _ test: @escaping @Sendable (DescribedClient) async throws -> Void
    ) async throws {
        let router = InterfaceRouter.make(groups, gate: AccessGate(tokens: tokens?.fixed), limits: limits, clock: clock)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let responder = InterfaceRouter.responder(router, limits: limits)
        try await Application(responder: responder, logger: logger).test(.router) { client in
            try await test(DescribedClient(client: client))
        }
    }
}

// MARK: What the database holds

extension InterfaceFixture {
    /// Keeps an open incident that people were told of.
    func keep(_ incident: Incident) async throws {
        try await database.write { connection in try IncidentTable(connection).save(incident) }
    }

    func incident(_ key: String) async throws -> Incident? {
        try await database.read { try IncidentTable($0).incident(IncidentKey(text: key)) }
    }

    /// What people are to be told, in its order.
    func told() async throws -> [String] {
        try await database.read { connection in
            try OutboxTable(connection).list(limit: 100).map {
                "\($0.notification.incident.key.text) \($0.notification.event.rawValue)"
            }
        }
    }

    func audit() async throws -> [String] {
        try await database.read { try AuditTable($0).latest(limit: 100).map { "\($0.who) \($0.action) \($0.target)" } }
    }
}

/// Values to keep.
enum FleetSample {
    static let moment = Timestamp(seconds: 1_799_999_000)

    static func incident(
        _ key: String,
        pool: String = "default",
        instance: String = "7",
        state: IncidentState = .open
    ) -> Incident {
        let machine = Instance(project: "p", zone: "asia-northeast1-a", id: instance)
        let value = RegisterValue(pcr: 8, algorithm: .sha256, value: Digest([UInt8](repeating: 9, count: 32)))
        return Incident(
            key: IncidentKey(text: key),
            subject: IncidentSubject(.cohort, "cohort", cluster: "tokyo", pool: pool),
            kind: .outlier,
            state: state,
            severity: .high,
            nodes: [AffectedNode(node: NodeReference(instance: machine), phases: [.late], since: moment)],
            changes: [IncidentChange(phase: .late, register: value, expected: Digest([1]))],
            explanation: [],
            openedAt: moment,
            updatedAt: moment,
            firstSeen: moment,
            lastSeen: moment,
            notifications: 1,
            told: [.outlier: .high]
        )
    }

    static func report(_ instance: String, at seconds: Int64, passed: Bool) -> StoredReport {
        let moment = Timestamp(seconds: moment.seconds + seconds)
        func value(_ byte: UInt8) -> RegisterValue {
            RegisterValue(pcr: 8, algorithm: .sha256, value: Digest([UInt8](repeating: byte, count: 32)))
        }
        return StoredReport(
            identity: EntryIdentity(log: "l", instance: instance, timestamp: moment, insertID: "\(seconds)"),
            report: BootReport(
                instance: Instance(project: "p", zone: "asia-northeast1-a", id: instance),
                bootCounter: "\(seconds)",
                phase: .late,
                timestamp: moment,
                passed: passed,
                actual: [value(passed ? 1 : 2)],
                policy: [value(1)]
            ),
            verdict: passed ? .passed : .failed
        )
    }

    static func cleared(_ instance: String, at seconds: Int64) -> IntegrityEvents.LogEvent {
        let moment = Timestamp(seconds: moment.seconds + seconds)
        return IntegrityEvents.LogEvent(
            identity: EntryIdentity(log: "l", instance: instance, timestamp: moment, insertID: "c\(seconds)"),
            instance: Instance(project: "p", zone: "asia-northeast1-a", id: instance),
            kind: .tpmCleared(bootCounter: "3")
        )
    }

    static func record(_ instance: String, cluster: String = "tokyo", pool: String = "default") -> NodeRecord {
        var record = NodeRecord(instance: instance)
        record.cluster = cluster
        record.pool = pool
        record.name = "gke-\(instance)"
        return record
    }
}
