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
        observation(
            Set(failures.map(\.text)).sorted().joined(separator: ", "),
            IncidentSubject.machine(node, record),
            failures.map(severity).max() ?? .high,
            AffectedNode(
                node: node,
                bootCounter: boot,
                phases: Set(failures.compactMap(\.phase)),
                since: timestamp
            ),
            explanation
        )
    }

    /// The same for each machine; those of authentic evidence are never empty.
    fileprivate static let unauthenticOccasion = ""

    /// Evidence about a machine that fails, and that anybody can have made up who may send any. It is told once for each
    /// machine, whatever is wrong with it, and stands behind what the machine itself shows.
    /// - Parameters:
    ///   - node: the machine that it is said to be of.
    ///   - record: what the inventory knows about it.
    ///   - timestamp: when the evidence came, by the monitor's time.
    ///   - explanation: what each failure says.
    public static func unauthentic(
        node: NodeReference,
        record: NodeRecord?,
        at timestamp: Timestamp,
        explanation: [Message]
    ) -> Observation {
        let caution: Message = """
            The key of this node did not sign this evidence as an answer to the monitor: whoever may send evidence can \
            have made it up, or kept it.
            """
        return observation(
            unauthenticOccasion,
            IncidentSubject.machine(node, record),
            .medium,
            AffectedNode(node: node, bootCounter: "", phases: [], since: timestamp),
            [caution] + explanation
        )
    }

    private static func observation(
        _ occasion: String,
        _ subject: IncidentSubject,
        _ severity: Severity,
        _ node: AffectedNode,
        _ explanation: [Message]
    ) -> Observation {
        Observation(
            key: IncidentKey(kind: .attestationFailed, subject: subject, occasion: occasion),
            kind: .attestationFailed,
            subject: subject,
            severity: severity,
            node: node,
            timestamp: node.since,
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

extension Incident {
    /// Whether it is over when its machine proves that it booted what it should: not where somebody made up evidence, which
    /// no proof undoes, and which could begin anew after each proof.
    public var endsWithProof: Bool {
        let made = IncidentKey(kind: kind, subject: subject, occasion: AttestationObservation.unauthenticOccasion)
        return key != made
    }
}
