import Alerting
import Foundation
import IntegrityEvents
import LogEntries
import MeasuredBoot
import Storage

/// How many transactions a database takes in a second, each with 100 entries as the monitor's pipeline stores them.
///
/// Usage: `StorageTimings DATABASE [full|normal] [WRITERS] [SECONDS]`; a path is SQLite, a URI PostgreSQL.
@main
struct StorageTimings {
    static func main() async throws {
        let words = Array(CommandLine.arguments.dropFirst())
        guard let name = words.first else {
            print("usage: StorageTimings DATABASE [full|normal] [WRITERS] [SECONDS]")
            return
        }
        let durability = words.dropFirst().first.flatMap(SQLiteDurability.init) ?? .full
        let writers = words.dropFirst(2).first.flatMap { Int($0) } ?? 1
        let seconds = words.dropFirst(3).first.flatMap { Int($0) } ?? 10
        let database: any Database =
            name.hasPrefix("postgresql:")
            ? try await PostgreSQLDatabase(uri: name) : try SQLiteDatabase(path: name, durability: durability)
        let times = try await measure(database, writers: writers, seconds: seconds)
        report(times.sorted(), seconds: seconds)
        await database.close()
    }

    private static func measure(
        _ database: any Database,
        writers: Int,
        seconds: Int
    ) async throws -> [Duration] {
        let end = ContinuousClock.now + .seconds(seconds)
        // Another run on the same database brings other entries.
        let run = Int(Date().timeIntervalSince1970) * 1_000_000
        return try await withThrowingTaskGroup(of: [Duration].self) { group in
            for writer in 0..<writers {
                group.addTask {
                    var times: [Duration] = []
                    while ContinuousClock.now < end {
                        let batch = Batch(run + (times.count * writers + writer) * 100)
                        times.append(try await ContinuousClock().measure { try await batch.store(in: database) })
                    }
                    return times
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }

    private static func report(_ times: [Duration], seconds: Int) {
        let rate = Double(times.count) / Double(seconds)
        func milliseconds(_ share: Double) -> String {
            let time = times[min(times.count - 1, Int(Double(times.count) * share))]
            return String(format: "%.1f ms", time / .milliseconds(1))
        }
        let (middle, high) = (milliseconds(0.5), milliseconds(0.99))
        print("\(Int(rate)) transactions/s, \(Int(rate * 100)) entries/s, p50 \(middle), p99 \(high)")
    }
}

/// 100 entries, and what comes of them.
private struct Batch: Sendable {
    private let number: Int
    private let events: [LogEvent]

    init(_ number: Int) {
        self.number = number
        events = (0..<100).map { Self.event(number + $0) }
    }

    func store(in database: any Database) async throws {
        let now = events[0].timestamp
        try await database.write(locks: ["instance \(number)"]) { connection in
            let keys = try events.map { try EntryKey($0) }
            let new = try EntryTable(connection).insert(keys, at: now)
            let reports = zip(events, keys).filter { new.contains($0.1) }.compactMap { Self.report($0.0) }
            _ = try ReportTable(connection).history(of: events.map(\.instance.id), limit: 4)
            try ReportTable(connection).insert(reports)
            let incident = Self.incident("\(number)", events[0])
            try IncidentTable(connection).save(incident)
            try IncidentTable(connection).append([TimelineEntry(at: now, what: .opened)], to: incident.key)
            let wanted = IncidentNotification(event: .opened, number: 0)
            let notification = Alerting.Notification(wanted, about: incident, through: "pager")
            try OutboxTable(connection).insert([notification], at: now)
        }
    }

    private static func event(_ number: Int) -> LogEvent {
        let moment = Timestamp(seconds: 1_780_000_000 + Int64(number % 10_000_000), nanoseconds: 1)
        let instance = Instance(project: "my-project", zone: "europe-west4-a", id: "\(number % 100_000)")
        let registers = (0..<11).map { pcr in
            RegisterValue(pcr: pcr, algorithm: .sha256, value: Digest([UInt8](repeating: UInt8(pcr), count: 32)))
        }
        let report = BootReport(
            instance: instance,
            bootCounter: "\(number)",
            phase: .late,
            timestamp: moment,
            passed: true,
            actual: registers,
            policy: registers
        )
        let identity = EntryIdentity(
            log: "projects/my-project/logs/compute.googleapis.com%2Fshielded_vm_integrity",
            instance: instance.id,
            timestamp: moment,
            insertID: "\(number)"
        )
        return LogEvent(identity: identity, instance: instance, kind: .report(report))
    }

    private static func report(_ event: LogEvent) -> StoredReport? {
        guard case .report(let report) = event.kind else { return nil }
        return StoredReport(identity: event.identity, report: report, verdict: .passed, standing: .agrees)
    }

    private static func incident(_ key: String, _ event: LogEvent) -> Incident {
        Incident(
            key: IncidentKey(text: key),
            subject: IncidentSubject(.cohort, "my-project/europe-west4/night/default n2 cos-121"),
            kind: .outlier,
            state: .open,
            severity: .critical,
            nodes: [AffectedNode(node: NodeReference(instance: event.instance), since: event.timestamp)],
            changes: [],
            explanation: [],
            openedAt: event.timestamp,
            updatedAt: event.timestamp,
            firstSeen: event.timestamp,
            lastSeen: event.timestamp
        )
    }
}
