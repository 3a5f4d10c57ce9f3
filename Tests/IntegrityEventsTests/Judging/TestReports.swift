import IntegrityEvents
import LogEntries
import MeasuredBoot

/// Reports and audit entries that tests write down in a line each.
enum TestReports {
    /// Registers by number, each with a word for its value.
    typealias Values = [Int: String]

    static let good: Values = [0: "firmware", 4: "loader", 8: "command line"]
    static let evil: Values = good.merging([8: "evil"]) { $1 }

    /// A moment, so many minutes after the beginning.
    static func time(_ minute: Int) -> Timestamp { Timestamp(seconds: 1_793_577_600 + Int64(minute) * 60) }

    static func report(
        _ boot: Int,
        at minute: Int,
        passed: Bool?,
        _ actual: Values,
        policy: Values = good,
        phase: ReportPhase = .late,
        instance: String = "7"
    ) -> BootReport {
        report(boot, at: minute, passed: passed, values(actual), values(policy), phase: phase, instance: instance)
    }

    static func report(
        _ boot: Int,
        at minute: Int,
        passed: Bool?,
        _ actual: [RegisterValue],
        _ policy: [RegisterValue],
        phase: ReportPhase = .late,
        instance: String = "7"
    ) -> BootReport {
        BootReport(
            instance: Instance(project: "acme", zone: "europe-west4-a", id: instance),
            bootCounter: "\(boot)",
            phase: phase,
            timestamp: time(minute),
            passed: passed,
            actual: actual,
            policy: policy
        )
    }

    static func values(_ values: Values, _ algorithm: DigestAlgorithm = .sha1) -> [RegisterValue] {
        values.sorted { $0.key < $1.key }.map { pcr, text in
            RegisterValue(pcr: pcr, algorithm: algorithm, value: TestFleet.digest(text))
        }
    }

    /// An audit entry of a call that had the last boot learned.
    static func relearning(
        at minute: Int,
        by principal: String? = "ann@acme.example",
        instance: String = "7",
        name: String? = nil,
        operation: String? = nil,
        succeeded: Bool = true,
        requested: Bool? = true
    ) -> LogEvent {
        LogEvent(
            identity: EntryIdentity(log: "activity", instance: instance, timestamp: time(minute), insertID: nil),
            instance: Instance(project: "acme", zone: "europe-west4-a", id: instance),
            kind: .action(
                AdministratorAction(
                    kind: .relearn(requested: requested),
                    principal: principal,
                    instanceName: name,
                    operation: operation,
                    succeeded: succeeded
                )
            )
        )
    }

    /// The changed registers.
    static func changed(_ judged: JudgedReport?) -> [Int] { judged?.changes.map(\.pcr) ?? [] }
}
