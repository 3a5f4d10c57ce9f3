public import IntegrityEvents
public import LogEntries
import Messages

/// What it means that something that should have come did not.
public enum SilenceObservation {
    /// A machine booted and did not report.
    /// - Parameters:
    ///   - start: the event that says that it booted.
    ///   - missing: the phases that it did not report; one at least.
    ///   - record: what the inventory knows about the machine.
    public static func observation(
        of start: LogEvent,
        missing: Set<ReportPhase>,
        record: NodeRecord?
    ) -> Observation {
        let node = NodeReference(start.instance, in: NodeInventory(record.map { [$0] } ?? []))
        let subject = IncidentSubject.machine(node, record)
        var counter = ""
        if case .startup(let number) = start.kind { counter = number }
        let phases = ReportPhase.allCases.filter(missing.contains).map(\.name)
        return Observation(
            key: IncidentKey(kind: .silence, subject: subject, occasion: ""),
            kind: .silence,
            subject: subject,
            severity: IncidentSeverity.of(.silence, []),
            node: AffectedNode(
                node: node,
                bootCounter: counter,
                phases: missing,
                since: start.timestamp
            ),
            timestamp: start.timestamp,
            explanation: ["The machine booted and has not reported: \(phases, separator: .comma)."]
        )
    }

    /// A source of entries says nothing any more.
    /// - Parameters:
    ///   - name: the source's name.
    ///   - last: when it last said something; when the monitor began to wait for it, if it never has.
    public static func observation(ofQuietSource name: String, since last: Timestamp) -> Observation {
        Observation(
            key: key(ofSource: name),
            kind: .sourceQuiet,
            subject: IncidentSubject(.source, name),
            severity: IncidentSeverity.of(.sourceQuiet, []),
            node: nil,
            timestamp: last,
            explanation: ["Nothing has come from the source '\(name)' since \(last.description)."]
        )
    }

    /// The key of the incident that a source is quiet.
    public static func key(ofSource name: String) -> IncidentKey {
        IncidentKey(kind: .sourceQuiet, subject: IncidentSubject(.source, name), occasion: "")
    }
}
