public import IntegrityEvents

/// What an event that is no report means for incidents.
public enum NoticeObservation {
    /// What it opens or adds to; nil when nobody needs to be told.
    /// - Parameters:
    ///   - node: the machine, as commands name it.
    ///   - record: what the inventory knows about it.
    public static func observation(of notice: Notice, node: NodeReference, record: NodeRecord?) -> Observation? {
        guard let kind = kind(of: notice) else { return nil }
        let subject = IncidentSubject.machine(node, record)
        return Observation(
            key: IncidentKey(kind: kind, subject: subject, occasion: ""),
            kind: kind,
            subject: subject,
            severity: IncidentSeverity.of(kind, []),
            node: AffectedNode(node: node, since: notice.timestamp),
            timestamp: notice.timestamp,
            explanation: [notice.message]
        )
    }

    private static func kind(of notice: Notice) -> IncidentKind? {
        switch notice.kind {
        case .baselineRelearned: .relearned
        case .monitoringDisabled: .monitoringDisabled
        case .configurationChanged: .configurationChanged
        case .tpmCleared: .tpmCleared
        case .secureBootRefused: .secureBootRefused
        case .unknownEvent: notice.isAlarm ? .unknownEvent : nil
        case .actionRefused: nil
        }
    }
}
