import Alerting
import Findings
import IntegrityEvents
import LogEntries
import MeasuredBoot
import Messages
import Storage

/// Values to store.
enum Samples {
    /// A moment, with a fraction that must not get lost.
    static func moment(_ seconds: Int64) -> Timestamp {
        Timestamp(seconds: 1_780_000_000 + seconds, nanoseconds: 118_204_311)
    }

    static func identity(_ number: Int, instance: String = "7") -> EntryIdentity {
        EntryIdentity(
            log: "projects/p/logs/compute.googleapis.com%2Fshielded_vm_integrity",
            instance: instance,
            timestamp: moment(Int64(number)),
            insertID: "insert-\(number)"
        )
    }

    static func register(_ pcr: Int, _ byte: UInt8) -> RegisterValue {
        RegisterValue(pcr: pcr, algorithm: .sha256, value: Digest([UInt8](repeating: byte, count: 32)))
    }

    static func report(
        _ number: Int,
        instance: String = "7",
        phase: ReportPhase = .late,
        bootCounter: String = "2",
        passed: Bool? = false,
        registers: Int = 10
    ) -> BootReport {
        BootReport(
            instance: Instance(project: "p", zone: "europe-west4-a", id: instance),
            bootCounter: bootCounter,
            phase: phase,
            timestamp: moment(Int64(number)),
            passed: passed,
            actual: (0..<registers).map { register($0, UInt8(truncatingIfNeeded: $0 + number)) },
            policy: (0..<registers / 2).map { register($0, 1) }
        )
    }

    static func stored(_ number: Int, instance: String = "7", phase: ReportPhase = .late) -> StoredReport {
        StoredReport(
            identity: identity(number, instance: instance),
            report: report(number, instance: instance, phase: phase),
            verdict: .failed,
            standing: .outlier
        )
    }

    static func event(_ number: Int, instance: String = "7", _ kind: LogEvent.Kind? = nil) -> LogEvent {
        LogEvent(
            identity: identity(number, instance: instance),
            instance: Instance(project: "p", zone: "europe-west4-a", id: instance),
            kind: kind ?? .report(report(number, instance: instance))
        )
    }

    static func node(_ instance: String, at seconds: Int64 = 0) -> AffectedNode {
        AffectedNode(
            node: NodeReference(
                instance: Instance(project: "p", zone: "europe-west4-a", id: instance),
                name: "gke-night-\(instance)",
                image: "cos-121",
                cluster: "night",
                clusterLocation: "europe-west4"
            ),
            bootCounter: "2",
            phases: [.early, .late],
            since: moment(seconds)
        )
    }

    static func incident(_ name: String, nodes: [String] = ["7"], state: IncidentState = .open) -> Incident {
        let subject = IncidentSubject(.cohort, "cohort \(name)", cluster: "night", pool: "default")
        return Incident(
            key: IncidentKey(text: name),
            subject: subject,
            kind: .outlier,
            state: state,
            severity: .critical,
            nodes: nodes.map { node($0) },
            changes: [IncidentChange(phase: .late, register: register(8, 3), expected: Digest([1, 2]))],
            explanation: ["the register \(8) holds what no other node of \(41) has"],
            openedAt: moment(1),
            updatedAt: moment(2),
            firstSeen: moment(0),
            lastSeen: moment(2),
            acknowledgedBy: state == .acknowledged ? "kim" : nil,
            silence: state == .silenced ? "s1" : nil,
            notifications: 3,
            told: [.outlier: .critical, .rollout: .low]
        )
    }

    static func notification(_ number: Int, about name: String = "a", through channel: String = "pager") -> Notification
    {
        let wanted = IncidentNotification(event: number == 0 ? .opened : .updated, number: number)
        return Notification(wanted, about: incident(name), through: channel)
    }

    static func record(_ instance: String, pool: String? = nil, image: String? = nil) -> NodeRecord {
        var record = NodeRecord(instance: instance)
        record.pool = pool
        record.image = image
        return record
    }
}
