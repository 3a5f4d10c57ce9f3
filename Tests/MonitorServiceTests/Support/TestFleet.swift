import Alerting
import IntegrityEvents
import LogEntries
import MeasuredBoot
import Storage

@testable import MonitorService

/// Machines of two pools, and the events that their boots make.
struct TestFleet {
    /// The machines.
    let records = (1...24).map { record($0, pool: $0.isMultiple(of: 2) ? "even" : "odd", image: "cos-1") }

    /// The machines that take the place of those of the pool "even" when Google upgrades it.
    let successors = (31...42).map { record($0, pool: "even", image: "cos-2") }

    private static func record(_ number: Int, pool: String, image: String) -> NodeRecord {
        var record = NodeRecord(instance: "\(number)")
        record.project = "p"
        record.zone = "asia-northeast1-a"
        record.cluster = "tokyo"
        record.pool = pool
        record.name = "gke-tokyo-\(number)"
        record.image = image
        return record
    }

    /// A report in which every register has one value over and over.
    func report(_ machine: Int, boot: Int = 1, _ phase: ReportPhase, _ value: UInt8, policy: UInt8 = 1) -> LogEvent {
        let pcr = phase == .early ? 4 : 8
        let instance = instance(machine)
        let timestamp = moment(boot * 100_000 + machine * 10 + (phase == .late ? 5 : 0))
        let report = BootReport(
            instance: instance,
            bootCounter: "\(boot)",
            phase: phase,
            timestamp: timestamp,
            passed: value == policy,
            actual: [RegisterValue(pcr: pcr, algorithm: .sha256, value: digest(value))],
            policy: [RegisterValue(pcr: pcr, algorithm: .sha256, value: digest(policy))]
        )
        return event(instance, timestamp, .report(report))
    }

    /// The start of a machine.
    func start(_ machine: Int, boot: Int = 1) -> LogEvent {
        event(instance(machine), moment(boot * 100_000 + machine * 10 - 5), .startup(bootCounter: "\(boot)"))
    }

    /// The audit entry that says that somebody made a boot the machine's baseline, shortly before it reports.
    func relearning(_ machine: Int, boot: Int) -> LogEvent {
        let action = AdministratorAction(
            kind: .relearn(requested: true),
            principal: "kim@example.com",
            instanceName: "gke-tokyo-\(machine)",
            operation: nil,
            succeeded: true
        )
        return event(instance(machine), moment(boot * 100_000 + machine * 10 - 3), .action(action))
    }

    /// Both reports of a boot.
    func boot(_ machine: Int, boot: Int = 1, early: UInt8 = 1, late: UInt8 = 1, policy: UInt8 = 1) -> [LogEvent] {
        [
            report(machine, boot: boot, .early, early, policy: policy),
            report(machine, boot: boot, .late, late, policy: policy),
        ]
    }

    /// First boots of all, an upgrade of one pool, two attacks, and more boots.
    var story: [LogEvent] {
        var events = (1...24).flatMap { boot($0) }
        events += boot(3, boot: 2, early: 9)
        events += stride(from: 2, through: 24, by: 2).flatMap { boot($0, boot: 2, early: 2, late: 2) }
        events += boot(8, boot: 3, late: 7, policy: 2)
        events += boot(3, boot: 3)
        events += stride(from: 1, through: 23, by: 2).flatMap { boot($0, boot: 4) }
        return events
    }

    /// First boots of all, and of new machines with a new version, one of which boots something else. Each is compared
    /// with its own first boot and passes.
    var storyOfNewMachines: [LogEvent] { storyOfNewMachines(odd: 6) }

    /// - Parameter odd: which of the new machines boots something else, from 0.
    func storyOfNewMachines(odd: Int) -> [LogEvent] {
        (1...24).flatMap { boot($0) }
            + successors.indices.flatMap { index in
                let late: UInt8 = index == odd ? 9 : 2
                return [
                    report(31 + index, boot: 2, .early, 2, policy: 2),
                    report(31 + index, boot: 2, .late, late, policy: late),
                ]
            }
    }

    private func instance(_ machine: Int) -> Instance {
        Instance(project: "p", zone: "asia-northeast1-a", id: "\(machine)")
    }

    private func moment(_ seconds: Int) -> Timestamp { Timestamp(seconds: Int64(1_700_000_000 + seconds)) }

    private func digest(_ byte: UInt8) -> Digest { Digest([UInt8](repeating: byte, count: 32)) }

    private func event(_ instance: Instance, _ timestamp: Timestamp, _ kind: LogEvent.Kind) -> LogEvent {
        LogEvent(
            identity: EntryIdentity(
                log: "l",
                instance: instance.id,
                timestamp: timestamp,
                insertID: "\(instance.id) \(timestamp.seconds)"
            ),
            instance: instance,
            kind: kind
        )
    }
}

extension [LogEvent] {
    /// The events as an intake takes them.
    func received() throws -> [ReceivedEvent] { try map { ReceivedEvent(key: try EntryKey($0), event: $0) } }
}

extension LogEvent {
    /// The same, said of the same machine in a log of another project.
    func from(_ project: String, isLabelled: Bool) -> LogEvent {
        let foreign = Instance(project: isLabelled ? project : "", zone: instance.zone, id: instance.id)
        let identity = EntryIdentity(
            log: "projects/\(project)/logs/l",
            instance: instance.id,
            timestamp: timestamp,
            insertID: "\(project) \(identity.insertID ?? "")"
        )
        guard case .report(let report) = kind else {
            return LogEvent(identity: identity, instance: foreign, kind: kind, timestamp: timestamp)
        }
        let copy = BootReport(
            instance: foreign,
            bootCounter: report.bootCounter,
            phase: report.phase,
            timestamp: report.timestamp,
            passed: report.passed,
            actual: report.actual,
            policy: report.policy
        )
        return LogEvent(identity: identity, instance: foreign, kind: .report(copy), timestamp: timestamp)
    }
}
