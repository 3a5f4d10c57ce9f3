import Alerting
import Foundation
import IntegrityEvents
import LogEntries
import MeasuredBoot
import Storage
import TestSupport

@testable import MonitorService

/// A small fleet as a file describes it, judged and stored as the monitor does it.
struct PageStore: Decodable {
    private let now: String
    private let nodes: [[String: String]]
    private let boots: [Boot]
    private let events: [Event]
    private let posture: [Result]
    let evidence: [Evidence]?

    private struct Boot: Decodable {
        let instance: String
        let boot: String
        let at: String
        /// The registers of late boot that hold something else than the others, with the byte that they are made of.
        let changed: [String: String]
        let passed: Bool
    }

    private struct Event: Decodable {
        let kind: String
        let instance: String
        let boot: String
        let at: String
        let principal: String?
    }

    private struct Result: Decodable {
        let source: String
        let fingerprint: String
        let rule: String
        let outcome: String
        let severity: String
        let address: String
        let at: String
        let resolved: String?
    }

    static let channels = [IncidentDesk.Channel(name: "on-call") { _ in true }]

    /// The fleet in `Fixtures/pages/`.
    static func read(_ name: String = "fleet") throws -> PageStore {
        let text = try PackageFolder.text("Fixtures/pages/\(name)/store.json")
        return try JSONDecoder().decode(PageStore.self, from: Data(text.utf8))
    }

    var moment: Timestamp { Timestamp(now) ?? Timestamp(seconds: 0) }

    var inventory: NodeInventory { NodeInventory(nodes.map(record)) }

    private func record(_ node: [String: String]) -> NodeRecord {
        var record = NodeRecord(instance: node["instance"] ?? "")
        (record.project, record.zone, record.cluster) = (node["project"], node["zone"], node["cluster"])
        (record.clusterLocation, record.pool) = (node["clusterLocation"], node["pool"])
        (record.name, record.image) = (node["name"], node["image"])
        return record
    }

    /// Where the databases are, for as long as the process lives.
    private static let folder = Swift.Result { try TemporaryFolder() }

    /// A database with all of it.
    func database() async throws -> SQLiteDatabase {
        let database = try SQLiteDatabase(path: "\(try Self.folder.get().path)/\(UUID().uuidString).db")
        try await fill(database)
        return database
    }

    private func fill(_ database: SQLiteDatabase) async throws {
        let (inventory, moment) = (inventory, moment)
        let (reports, others) = (boots.flatMap(self.reports), events.map(event))
        var collection = EventCollection()
        for event in reports + others { collection.add(.integrity(event)) }
        let fleet = FleetReport(collection, inventory: inventory)
        let rows = Array(fleet.rows)
        let results = Dictionary(grouping: posture, by: \.source)
        try await database.write { connection in
            try InventoryTable(connection).save(inventory, at: moment)
            try ReportTable(connection).insert(rows.map(Self.stored))
            try EventTable(connection).insert(others)
            var desk = try IncidentDesk(connection, channels: Self.channels, at: moment)
            try desk.take(rows) { inventory[$0] }
            try desk.take(
                fleet.notices.compactMap { notice in
                    let record = inventory[notice.instance.id]
                    let node = NodeReference(instance: notice.instance, name: record?.name, cluster: record?.cluster)
                    return NoticeObservation.observation(of: notice, node: node, record: record)
                }
            )
            try desk.finish()
            try self.fillEvidence(connection)
            for (source, results) in results.sorted(by: { $0.key < $1.key }) {
                try Self.save(results, from: source, connection)
            }
        }
    }

    private static func stored(_ row: BootRow) -> StoredReport {
        StoredReport(
            identity: EntryIdentity(
                log: "projects/night-prod/logs/compute.googleapis.com%2Fshielded_vm_integrity",
                instance: row.report.instance.id,
                timestamp: row.report.timestamp,
                insertID: "entry-\(row.report.bootCounter)-\(row.report.phase.rawValue)"
            ),
            report: row.report,
            verdict: row.verdict,
            standing: row.standing?.standing
        )
    }

    /// What was resolved was there in an earlier scan.
    private static func save(_ results: [Result], from source: String, _ connection: any SQLConnection) throws {
        let table = PostureTable(connection)
        let moments = Set(results.flatMap { [$0.at, $0.resolved].compactMap(\.self) }).sorted()
        for text in moments {
            let moment = Timestamp(text) ?? Timestamp(seconds: 0)
            let found = results.filter { $0.at <= text && ($0.resolved.map { text < $0 } ?? true) }
            try table.save(found.map(Self.result), from: source, at: moment)
        }
    }

    private static func result(_ result: Result) -> PostureResult {
        PostureResult(
            fingerprint: result.fingerprint,
            rule: result.rule,
            outcome: result.outcome,
            severity: result.severity,
            address: result.address,
            body: "{}"
        )
    }
}

// MARK: What the log says

extension PageStore {
    func instance(_ id: String) -> Instance {
        Instance(project: "night-prod", zone: "asia-northeast1-a", id: id)
    }

    private func reports(_ boot: Boot) -> [LogEvent] { [ReportPhase.early, .late].map { report(boot, $0) } }

    private func report(_ boot: Boot, _ phase: ReportPhase) -> LogEvent {
        let start = Timestamp(boot.at) ?? Timestamp(seconds: 0)
        let time = Timestamp(seconds: start.seconds + (phase == .late ? 20 : 10))
        let usual = (phase == .early ? [0, 4, 5, 7] : [0, 4, 5, 7, 8, 9]).map { pcr in
            RegisterValue(pcr: pcr, algorithm: .sha256, value: Digest([UInt8](repeating: UInt8(pcr + 16), count: 32)))
        }
        let actual = usual.map { register in
            guard phase == .late, let text = boot.changed["\(register.pcr)"], let byte = UInt8(text, radix: 16) else {
                return register
            }
            let value = Digest([UInt8](repeating: byte, count: 32))
            return RegisterValue(pcr: register.pcr, algorithm: .sha256, value: value)
        }
        let report = BootReport(
            instance: instance(boot.instance),
            bootCounter: boot.boot,
            phase: phase,
            timestamp: time,
            passed: boot.passed || phase == .early,
            actual: actual,
            policy: boot.passed ? actual : usual
        )
        return event(boot.instance, time, boot.boot + phase.rawValue, .report(report))
    }

    private func event(_ event: Event) -> LogEvent {
        let time = Timestamp(event.at) ?? Timestamp(seconds: 0)
        let kind: LogEvent.Kind =
            event.kind == "startup"
            ? .startup(bootCounter: event.boot)
            : .action(
                AdministratorAction(
                    kind: .configuration(integrityMonitoring: false, secureBoot: nil, vtpm: nil),
                    principal: event.principal,
                    instanceName: nil,
                    operation: "operation-1",
                    succeeded: true
                )
            )
        return self.event(event.instance, time, event.kind, kind)
    }

    private func event(_ id: String, _ time: Timestamp, _ insertID: String, _ kind: LogEvent.Kind) -> LogEvent {
        LogEvent(
            identity: EntryIdentity(log: "l", instance: id, timestamp: time, insertID: insertID),
            instance: instance(id),
            kind: kind
        )
    }
}
