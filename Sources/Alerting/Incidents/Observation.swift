public import Findings
public import LogEntries
public import Messages

/// Something seen that a person should know about: what opens an incident, or adds to one.
public struct Observation: Hashable, Sendable {
    /// Which incident it belongs to.
    public let key: IncidentKey

    /// What it is about.
    public let kind: IncidentKind

    /// The cohort, machine or source.
    public let subject: IncidentSubject

    /// How much it matters.
    public let severity: Severity

    /// The machine; nil when it is about none.
    public let node: AffectedNode?

    /// What differs.
    public let changes: [IncidentChange]

    /// When the log says that it happened.
    public let timestamp: Timestamp

    /// What is known about it and how sure that is, in sentences.
    public let explanation: [Message]

    /// Makes an observation.
    public init(
        key: IncidentKey,
        kind: IncidentKind,
        subject: IncidentSubject,
        severity: Severity,
        node: AffectedNode?,
        changes: [IncidentChange] = [],
        timestamp: Timestamp,
        explanation: [Message] = []
    ) {
        self.key = key
        self.kind = kind
        self.subject = subject
        self.severity = severity
        self.node = node
        self.changes = changes
        self.timestamp = timestamp
        self.explanation = explanation
    }
}
