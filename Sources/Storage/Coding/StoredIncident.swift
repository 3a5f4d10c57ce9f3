import Alerting
import Findings
import LogEntries
import Messages

/// An incident as it was at one moment, as JSON in a column of text: what a notification tells.
struct StoredIncident: Codable, Hashable {
    let key: IncidentKey
    let subject: IncidentSubject
    let kind: IncidentKind
    let state: IncidentState
    let severity: Severity
    let nodes: [AffectedNode]
    let changes: [IncidentChange]
    let explanation: [Message]
    let openedAt: Timestamp
    let updatedAt: Timestamp
    let firstSeen: Timestamp
    let lastSeen: Timestamp
    let acknowledgedBy: String?
    let silence: String?
    let notifications: Int
    let told: [IncidentKind: Severity]?

    init(_ incident: Incident) {
        key = incident.key
        subject = incident.subject
        kind = incident.kind
        state = incident.state
        severity = incident.severity
        nodes = Array(incident.nodes)
        changes = incident.changes
        explanation = incident.explanation
        openedAt = incident.openedAt
        updatedAt = incident.updatedAt
        firstSeen = incident.firstSeen
        lastSeen = incident.lastSeen
        acknowledgedBy = incident.acknowledgedBy
        silence = incident.silence
        notifications = incident.notifications
        told = incident.told
    }

    var incident: Incident {
        Incident(
            key: key,
            subject: subject,
            kind: kind,
            state: state,
            severity: severity,
            nodes: nodes,
            changes: changes,
            explanation: explanation,
            openedAt: openedAt,
            updatedAt: updatedAt,
            firstSeen: firstSeen,
            lastSeen: lastSeen,
            acknowledgedBy: acknowledgedBy,
            silence: silence,
            notifications: notifications,
            told: told ?? [:]
        )
    }
}
