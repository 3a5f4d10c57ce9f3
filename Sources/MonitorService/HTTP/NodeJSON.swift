import IntegrityEvents
import LogEntries
import MeasuredBoot
import Messages
import Storage

/// A machine as other programs read it.
struct NodeJSON: Encodable, Sendable {
    let instance: String
    let project, zone, cluster, clusterLocation, pool, name, image: String?
    let machineFamily, confidential, osImage, kernelVersion: String?
    let firstSeen, lastSeen, goneSince: Timestamp?

    init(_ node: StoredNode) {
        self.init(node.record, firstSeen: node.firstSeen, lastSeen: node.lastSeen, goneSince: node.goneSince)
    }

    /// A machine that no inventory names.
    init(_ instance: Instance) {
        var record = NodeRecord(instance: instance.id)
        record.project = instance.project.isEmpty ? nil : instance.project
        record.zone = instance.zone.isEmpty ? nil : instance.zone
        self.init(record, firstSeen: nil, lastSeen: nil, goneSince: nil)
    }

    private init(_ record: NodeRecord, firstSeen: Timestamp?, lastSeen: Timestamp?, goneSince: Timestamp?) {
        instance = record.instance
        project = record.project
        zone = record.zone
        cluster = record.cluster
        clusterLocation = record.clusterLocation
        pool = record.pool
        name = record.name
        image = record.image
        machineFamily = record.machineFamily
        confidential = record.confidential
        osImage = record.osImage
        kernelVersion = record.kernelVersion
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.goneSince = goneSince
    }
}

/// A report of a boot as other programs read it, in the words of `events`.
struct BootJSON: Encodable, Sendable {
    let bootCounter, phase, reported: String
    let timestamp: Timestamp
    let verdict, standing: String?
    let changes: [Change]

    struct Change: Encodable, Sendable {
        let pcr: Int
        let component, algorithm, expected, actual: String
    }

    init(_ stored: StoredReport) {
        let report = stored.report
        bootCounter = report.bootCounter
        phase = report.phase.rawValue
        reported = report.passed.map { $0 ? "passed" : "failed" } ?? "notDetermined"
        timestamp = report.timestamp
        verdict = stored.verdict?.rawValue
        standing = stored.standing?.rawValue
        changes = RegisterComparison(report.actual, against: report.policy).changes.map { change in
            Change(
                pcr: change.pcr,
                component: change.component.rawValue,
                algorithm: change.algorithm.name,
                expected: change.expected.description,
                actual: change.actual.description
            )
        }
    }

    private enum CodingKeys: CodingKey {
        case bootCounter, phase, reported, timestamp, verdict, standing, changes
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(bootCounter, forKey: .bootCounter)
        try container.encode(phase, forKey: .phase)
        try container.encode(reported, forKey: .reported)
        try container.encode(timestamp, forKey: .timestamp)
        // That nobody has judged it is an answer, too.
        try container.encode(verdict, forKey: .verdict)
        try container.encode(standing, forKey: .standing)
        try container.encode(changes, forKey: .changes)
    }
}

/// A notice about a machine as other programs read it.
struct NoticeJSON: Encodable, Sendable {
    let kind: String
    let timestamp: Timestamp
    let message: String

    init(_ notice: Notice) {
        kind = notice.kind.rawValue
        timestamp = notice.timestamp
        message = notice.message.description
    }
}
