import Alerting
import Findings
import IntegrityEvents
import LogEntries
import MeasuredBoot
import Storage
import TestSupport
import Testing

@testable import MonitorService

/// What the desk makes of a fleet's reports, kept in a real database.
@Suite struct IncidentDeskTests {
    private let folder: TemporaryFolder
    private let database: SQLiteDatabase
    private let inventory: NodeInventory
    private static let now = Timestamp(seconds: 1_800_000_000)

    init() throws {
        folder = try TemporaryFolder()
        database = try SQLiteDatabase(path: "\(folder.path)/state.db")
        inventory = NodeInventory(
            (1...20).map { number in
                var record = NodeRecord(instance: "\(number)")
                record.project = "p"
                record.zone = "asia-northeast1-a"
                record.cluster = "tokyo"
                record.pool = "default"
                record.name = "gke-tokyo-\(number)"
                record.image = "cos-1"
                return record
            }
        )
    }

    /// A value of one byte, over and over.
    private func digest(_ byte: UInt8) -> Digest { Digest([UInt8](repeating: byte, count: 32)) }

    private func report(
        _ machine: Int,
        boot: Int = 1,
        _ phase: ReportPhase = .late,
        _ value: UInt8 = 1,
        policy: UInt8 = 1,
        passed: Bool? = nil
    ) -> LogEvent {
        let moment = Timestamp(seconds: Int64(1_700_000_000 + boot * 1_000 + machine * 10 + (phase == .late ? 5 : 0)))
        let instance = Instance(project: "p", zone: "asia-northeast1-a", id: "\(machine)")
        let report = BootReport(
            instance: instance,
            bootCounter: "\(boot)",
            phase: phase,
            timestamp: moment,
            passed: passed ?? (value == policy),
            actual: [RegisterValue(pcr: phase == .early ? 4 : 8, algorithm: .sha256, value: digest(value))],
            policy: [RegisterValue(pcr: phase == .early ? 4 : 8, algorithm: .sha256, value: digest(policy))]
        )
        return LogEvent(
            identity: EntryIdentity(log: "l", instance: "\(machine)", timestamp: moment, insertID: "\(boot)"),
            instance: instance,
            kind: .report(report)
        )
    }

    /// What the reports come to, all of them together.
    private func rows(_ events: [LogEvent]) -> [BootRow] {
        var collection = EventCollection()
        for event in events { collection.add(.integrity(event)) }
        return Array(FleetReport(collection, inventory: inventory).rows)
    }

    /// Takes rows to the desk.
    private func take(_ rows: [BootRow], channels: [IncidentDesk.Channel] = [Self.all]) async throws {
        let inventory = inventory
        try await database.write(locks: [IncidentTable.lock]) { connection in
            var desk = try IncidentDesk(connection, channels: channels, at: Self.now)
            try desk.take(rows) { inventory[$0] }
            try desk.finish()
        }
    }

    private static let all = IncidentDesk.Channel(name: "all") { _ in true }

    private func incidents() async throws -> [Incident] {
        try await database.read { try IncidentTable($0).list(state: nil, after: nil, limit: 100) }
    }

    private func told() async throws -> [String] {
        try await database.read { connection in
            try OutboxTable(connection).list(limit: 100).map {
                "\($0.notification.channel) \($0.notification.event.rawValue)"
            }
        }
    }

    private var good: [LogEvent] { (1...12).flatMap { [report($0, .early), report($0, .late)] } }

    @Test func aHealthyFleetGivesNothing() async throws {
        try await take(rows(good))
        #expect(try await incidents().isEmpty)
        #expect(try await told().isEmpty)
    }

    @Test func oneBootIsOneIncidentInBothItsPhases() async throws {
        let bad = [report(3, boot: 2, .early, 9), report(3, boot: 2, .late, 8)]
        try await take(rows(good + bad))
        let found = try await incidents()
        #expect(found.map(\.kind) == [.outlier])
        #expect(found.first?.changes.map(\.register.pcr) == [4, 8])
        #expect(found.first?.nodes.map(\.instance) == ["3"])
        #expect(found.first?.severity == .critical)
        #expect(found.first?.subject.pool == "default")
        #expect(try await told() == ["all opened"])
    }

    @Test func theSameRowsAgainChangeNothing() async throws {
        let all = rows(good + [report(3, boot: 2, .early, 9), report(3, boot: 2, .late, 8)])
        try await take(all)
        let first = try await incidents()
        try await take(all)
        try await take(all.reversed())
        #expect(try await incidents() == first)
        #expect(try await told() == ["all opened"])
    }

    @Test func machinesWhoseNewValuesAgreeShareAnIncidentAndOthersDoNot() async throws {
        let bad = [report(3, boot: 2, .late, 8), report(4, boot: 2, .late, 8), report(5, boot: 2, .late, 7)]
        try await take(rows(good + bad))
        let found = try await incidents().map { $0.nodes.map(\.instance).sorted() }.sorted { $0.count < $1.count }
        #expect(found == [["5"], ["3", "4"]])
        #expect(try await told() == ["all opened", "all opened"])
    }

    @Test func aLaterBootThatIsAsItShouldBeHeals() async throws {
        let bad = [report(3, boot: 2, .early, 9), report(3, boot: 2, .late, 8)]
        try await take(rows(good + bad))
        try await take(rows(good + bad + [report(3, boot: 3, .early)]))
        #expect(try await incidents().map(\.state) == [.open], "one phase is not enough")
        try await take(rows(good + bad + [report(3, boot: 3, .early), report(3, boot: 3, .late)]))
        #expect(try await incidents().map(\.state) == [.resolved])
        #expect(try await told() == ["all opened", "all resolved"])
    }

    @Test func whatSomebodyAcceptedDoesNotHeal() async throws {
        let bad = [report(3, boot: 2, .late, 8)]
        try await take(rows(good + bad))
        // The same boot passes once its values are the baseline.
        let accepted = report(3, boot: 2, .late, 8, policy: 8)
        let later = LogEvent(
            identity: EntryIdentity(
                log: "l",
                instance: "3",
                timestamp: Timestamp(seconds: accepted.timestamp.seconds + 60),
                insertID: "again"
            ),
            instance: accepted.instance,
            kind: relabelled(accepted, by: 60)
        )
        try await take(rows(good + bad + [later]))
        let kinds = try await incidents().map { "\($0.kind.rawValue) \($0.state.rawValue)" }.sorted()
        #expect(kinds == ["outlier open"] || kinds == ["outlier open", "relearned open"], "\(kinds)")
        #expect(try await incidents().contains { $0.nodes.contains { $0.condition == .healed } } == false)
    }

    private func relabelled(_ event: LogEvent, by seconds: Int64) -> LogEvent.Kind {
        guard case .report(let report) = event.kind else { return event.kind }
        return .report(
            BootReport(
                instance: report.instance,
                bootCounter: report.bootCounter,
                phase: report.phase,
                timestamp: Timestamp(seconds: report.timestamp.seconds + seconds),
                passed: report.passed,
                actual: report.actual,
                policy: report.policy
            )
        )
    }

    @Test func aChannelHearsWhatItWants() async throws {
        let channels = [
            IncidentDesk.Channel(name: "critical") { $0.severity == .critical },
            IncidentDesk.Channel(name: "all") { _ in true },
        ]
        try await take(rows(good + [report(3, boot: 2, .late, 8)]), channels: channels)
        #expect(try await told() == ["all opened"])
    }

    /// Who was woken has to hear that it is an upgrade, and that it is over, although neither would wake anybody.
    @Test func whoWasToldOfAnOutlierHearsWhatBecomesOfIt() async throws {
        let pager = IncidentDesk.Channel(name: "pager") { $0.told.values.contains { $0 >= .high } }
        try await take(rows(good + [report(3, boot: 2, .late, 8)]), channels: [pager])
        let incident = try #require(try await incidents().first)
        let node = try #require(incident.nodes.first)
        let harmless = Observation(
            key: incident.key,
            kind: .rollout,
            subject: incident.subject,
            severity: .low,
            node: node,
            changes: incident.changes,
            timestamp: Self.now
        )
        try await database.write(locks: [IncidentTable.lock]) { connection in
            var desk = try IncidentDesk(connection, channels: [pager], at: Self.now)
            try desk.take([harmless])
            _ = try desk.apply(.resolved(by: "alice", reason: ""), toStored: incident.key)
            try desk.finish()
        }
        #expect(try await told() == ["pager opened", "pager updated", "pager resolved"])
    }

    @Test func whatComesBackWhileASilenceCoversItStaysSilent() async throws {
        let first = good + [report(3, boot: 2, .late, 8)]
        try await take(rows(first))
        let key = try #require(try await incidents().first?.key)
        let silence = Silence(
            id: "s",
            matchers: [SilenceMatcher(.instance, "3")],
            startsAt: Timestamp(seconds: 0),
            endsAt: Timestamp(seconds: 1_900_000_000),
            author: "alice",
            comment: "being examined"
        )
        try await database.write(locks: [IncidentTable.lock]) { connection in
            var desk = try IncidentDesk(connection, channels: [Self.all], at: Self.now)
            _ = try desk.apply(.resolved(by: "alice", reason: ""), toStored: key)
            try desk.finish()
            try SilenceTable(connection).save(try #require(silence))
        }
        try await take(rows(first + [report(3, boot: 3, .late, 8)]))
        #expect(try await incidents().map(\.state) == [.silenced])
        #expect(try await told() == ["all opened", "all resolved"])
    }

    @Test func aSilenceAboutOneMachineDoesNotHideAnotherThatJoins() async throws {
        let silence = Silence(
            id: "s",
            matchers: [SilenceMatcher(.instance, "3")],
            startsAt: Timestamp(seconds: 0),
            endsAt: Timestamp(seconds: 1_900_000_000),
            author: "alice",
            comment: "being examined"
        )
        try await database.write { connection in if let silence { try SilenceTable(connection).save(silence) } }
        try await take(rows(good + [report(3, boot: 2, .late, 8)]))
        #expect(try await incidents().map(\.state) == [.silenced])
        #expect(try await told().isEmpty)
        try await take(rows(good + [report(3, boot: 2, .late, 8), report(4, boot: 2, .late, 8)]))
        #expect(try await incidents().map(\.state) == [.open])
        #expect(try await told() == ["all opened"])
    }
}
