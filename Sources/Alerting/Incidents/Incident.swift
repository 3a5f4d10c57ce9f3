public import Findings
public import LogEntries
public import Messages

/// Something that a person should know about, from when it was first seen until it is dealt with.
///
/// A value: ``apply(_:silences:at:)`` makes of it what it becomes, and says what is to be recorded and who is to be told.
public struct Incident: Hashable, Sendable {
    /// What tells it from others, whatever the order in which entries came.
    public let key: IncidentKey

    /// The cohort, machine or source that it is about.
    public let subject: IncidentSubject

    /// What it is about. Within its family it changes when machines that report later show it in another light.
    public internal(set) var kind: IncidentKind

    /// Where it stands.
    public internal(set) var state: IncidentState

    /// How much it matters.
    public internal(set) var severity: Severity

    /// The machines, in the order in which they joined.
    public internal(set) var nodes: AffectedNodes

    /// What differs, by phase, register and value.
    public internal(set) var changes: [IncidentChange]

    /// What is known about it and how sure that is, in sentences.
    public internal(set) var explanation: [Message]

    /// When the monitor opened it, the last time.
    public internal(set) var openedAt: Timestamp

    /// When something about it changed.
    public internal(set) var updatedAt: Timestamp

    /// When the log says that what it is about began.
    public internal(set) var firstSeen: Timestamp

    /// When the log says that it last happened.
    public internal(set) var lastSeen: Timestamp

    /// Who looks after it; nil while nobody does.
    public internal(set) var acknowledgedBy: String?

    /// The silence that covers it; nil when none does.
    public internal(set) var silence: String?

    /// How many notifications it has had: the next one's number.
    public internal(set) var notifications: Int

    /// In which lights people were told of it since it was opened the last time: the highest severity of each kind.
    public internal(set) var told: [IncidentKind: Severity]

    /// The identifier in addresses: the key.
    public var id: String { key.text }

    /// Takes an incident as it was stored. Phases of which no light is stored stand in that of the incident.
    public init(
        key: IncidentKey,
        subject: IncidentSubject,
        kind: IncidentKind,
        state: IncidentState,
        severity: Severity,
        nodes: some Sequence<AffectedNode>,
        changes: [IncidentChange],
        explanation: [Message],
        openedAt: Timestamp,
        updatedAt: Timestamp,
        firstSeen: Timestamp,
        lastSeen: Timestamp,
        acknowledgedBy: String? = nil,
        silence: String? = nil,
        notifications: Int = 0,
        told: [IncidentKind: Severity] = [:]
    ) {
        self.key = key
        self.subject = subject
        self.kind = kind
        self.state = state
        self.severity = severity
        self.nodes = AffectedNodes(nodes.map { $0.seen(atLeastAs: kind) })
        self.changes = changes
        self.explanation = explanation
        self.openedAt = openedAt
        self.updatedAt = updatedAt
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.acknowledgedBy = acknowledgedBy
        self.silence = silence
        self.notifications = notifications
        self.told = told
    }

    /// Whether it still wants something: open, acknowledged or silenced.
    public var isUnresolved: Bool { state != .resolved }

    var withoutNodes: Incident {
        var incident = self
        incident.nodes = AffectedNodes([])
        return incident
    }

    /// Whether somebody has dealt with what was seen of a machine: knowing more of it later is no reason to begin anew. Who
    /// took it for an upgrade has not dealt with an attack.
    public func hasDealtWith(_ seen: Observation) -> Bool {
        guard kind.family == seen.kind.family, let node = seen.node?.seen(as: seen.kind),
            let known = nodes[node.instance]
        else { return false }
        return (known.isDealtWith || !isUnresolved) && known.includes(node) && !known.isAttackAfterAll(node)
    }
}
