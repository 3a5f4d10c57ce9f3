import Findings
import IntegrityEvents
public import LogEntries
import MeasuredBoot
public import Messages

/// An incident as other programs read it, in webhooks and from the interface.
public struct IncidentJSON: Codable, Hashable, Sendable {
    /// A change as other programs read it.
    public struct Change: Codable, Hashable, Sendable {
        /// The phase of the boot.
        public let phase: String
        /// The number of the PCR.
        public let pcr: Int
        /// What a change of it most likely is about.
        public let component: String
        /// The bank.
        public let algorithm: String
        /// The value that was expected, in hexadecimal.
        public let expected: String?
        /// The value that is there, in hexadecimal.
        public let actual: String
    }

    /// Its identifier in addresses.
    public let id: String
    /// What tells it from others.
    public let key: String
    /// Where it stands.
    public let state: IncidentState
    /// How much it matters.
    public let severity: String
    /// What it is about, in one line.
    public let title: String
    /// The kind.
    public let kind: IncidentKind
    /// The cohort, project, machine or source.
    public let subject: String
    /// The cluster, where it is known.
    public let cluster: String?
    /// The node pool, where it is known.
    public let pool: String?
    /// The numeric IDs of the machines, in the order in which they joined.
    public let nodes: [String]
    /// What differs.
    public let changes: [Change]
    /// What is known about it, in sentences.
    public let explanation: [String]
    /// When the monitor opened it.
    public let openedAt: Timestamp
    /// When something about it changed.
    public let updatedAt: Timestamp
    /// When the log says that it began.
    public let firstSeen: Timestamp
    /// When the log says that it last happened.
    public let lastSeen: Timestamp
    /// Who looks after it.
    public let acknowledgedBy: String?

    /// Describes an incident.
    /// - Parameter catalogue: the language of the sentences.
    public init(_ incident: Incident, in catalogue: MessageCatalogue = .english) {
        id = incident.id
        key = incident.key.text
        state = incident.state
        severity = incident.severity.rawValue
        title = incident.title.text(in: catalogue)
        kind = incident.kind
        subject = incident.subject.name
        cluster = incident.subject.cluster
        pool = incident.subject.pool
        nodes = incident.nodes.map(\.instance)
        changes = incident.changes.map(Change.init)
        explanation = incident.explanation.map { $0.text(in: catalogue) }
        openedAt = incident.openedAt
        updatedAt = incident.updatedAt
        firstSeen = incident.firstSeen
        lastSeen = incident.lastSeen
        acknowledgedBy = incident.acknowledgedBy
    }
}

extension IncidentJSON.Change {
    init(_ change: IncidentChange) {
        phase = change.phase.rawValue
        pcr = change.register.pcr
        component = change.component.rawValue
        algorithm = change.register.algorithm.name
        expected = change.expected?.description
        actual = change.register.value.description
    }
}
