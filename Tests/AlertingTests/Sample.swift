import Alerting
import Findings
import IntegrityEvents
import LogEntries
import MeasuredBoot
import Messages
import Testing

/// Observations and incidents for tests.
enum Sample {
    static func time(_ second: Int) -> Timestamp { Timestamp(seconds: 1_796_000_000 + Int64(second)) }

    static func node(_ number: Int) -> NodeReference {
        NodeReference(
            instance: Instance(project: "p", zone: "europe-west4-a", id: "48239174605528173\(number + 10)"),
            name: "gke-c-pool-\(number)",
            cluster: "c",
            clusterLocation: "europe-west4"
        )
    }

    static func register(_ pcr: Int, _ byte: UInt8) -> RegisterValue {
        RegisterValue(pcr: pcr, algorithm: .sha256, value: Digest([UInt8](repeating: byte, count: 32)))
    }

    static func change(_ phase: ReportPhase, _ pcr: Int, _ byte: UInt8) -> IncidentChange {
        IncidentChange(phase: phase, register: register(pcr, byte), expected: nil)
    }

    static let cohort = IncidentSubject(.cohort, "p/c/pool/cos-1/n2", cluster: "c", pool: "pool")

    /// A machine booted new values.
    static func boot(
        _ number: Int,
        phase: ReportPhase = .late,
        boot: Int = 1,
        at second: Int = 0,
        kind: IncidentKind = .outlier,
        severity: Severity = .high,
        changes: [IncidentChange]? = nil
    ) -> Observation {
        let changes = changes ?? [change(phase, 8, 0xAA)]
        return Observation(
            key: IncidentKey(kind: kind, subject: cohort, values: changes.map(\.register)),
            kind: kind,
            subject: cohort,
            severity: severity,
            node: AffectedNode(
                node: node(number),
                bootCounter: String(boot),
                phases: [phase],
                since: time(second)
            ),
            changes: changes,
            timestamp: time(second),
            explanation: ["No other node of the cohort has this value."]
        )
    }

    /// Something that concerns one machine.
    static func notice(
        _ kind: IncidentKind,
        _ number: Int = 0,
        at second: Int = 0,
        words: Message = "Somebody did it."
    ) -> Observation {
        let subject = IncidentSubject(.machine, node(number).instance.id, cluster: "c", pool: "pool")
        return Observation(
            key: IncidentKey(kind: kind, subject: subject, occasion: ""),
            kind: kind,
            subject: subject,
            severity: .high,
            node: AffectedNode(node: node(number), since: time(second)),
            timestamp: time(second),
            explanation: [words]
        )
    }

    /// A silence of an hour.
    static func silence(_ matchers: SilenceMatcher..., id: String = "s1", from second: Int = 0) throws -> Silence {
        try #require(
            Silence(
                id: id,
                matchers: matchers,
                startsAt: time(second),
                endsAt: time(second + 3_600),
                author: "ana",
                comment: "a planned test"
            )
        )
    }

    /// An incident in a state.
    static func incident(_ state: IncidentState, of seen: Observation = boot(0)) throws -> Incident {
        let silences = state == .silenced ? [try silence(SilenceMatcher(.cluster, "c"))] : []
        let incident = Incident.open(seen, silences: silences, at: time(1)).incident
        switch state {
        case .open, .silenced: return incident
        case .acknowledged: return incident.apply(.acknowledged(by: "ana"), at: time(2)).incident
        case .resolved: return incident.apply(.resolved(by: "ana", reason: "replaced"), at: time(2)).incident
        }
    }
}
