import Findings
public import IntegrityEvents
public import LogEntries
public import Messages

/// What evidence that fails means for incidents.
public enum AttestationObservation {
    /// Evidence of a machine that does not hold, or shows a boot that is not the right one.
    /// - Parameters:
    ///   - failures: what failed; one thing at least.
    ///   - node: the machine, as commands name it.
    ///   - record: what the inventory knows about it.
    ///   - boot: the boot that the evidence is of; empty where that is not known.
    ///   - timestamp: when the evidence came, by the monitor's time: no other can be believed.
    ///   - explanation: what each failure says.
    public static func observation(
        of failures: [AttestationFailure],
        node: NodeReference,
        record: NodeRecord?,
        boot: String,
        at timestamp: Timestamp,
        explanation: [Message]
    ) -> Observation {
        let subject = IncidentSubject.machine(node, record)
        return Observation(
            key: IncidentKey(
                kind: .attestationFailed,
                subject: subject,
                occasion: Set(failures.map(\.text)).sorted().joined(separator: ", ")
            ),
            kind: .attestationFailed,
            subject: subject,
            severity: failures.map(severity).max() ?? .high,
            node: AffectedNode(
                node: node,
                bootCounter: boot,
                phases: Set(failures.compactMap(\.phase)),
                since: timestamp
            ),
            timestamp: timestamp,
            explanation: explanation
        )
    }

    /// By the component where one is named; an image that was revoked runs before everything that could notice it.
    private static func severity(_ failure: AttestationFailure) -> Severity {
        switch failure {
        case .component(let component, _): IncidentSeverity.of(component)
        case .check("revoked-image"): .critical
        case .check: IncidentSeverity.of(.attestationFailed, [])
        }
    }
}
