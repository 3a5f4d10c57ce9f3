import Alerting
import Attestation
import IntegrityEvents
import MeasuredBoot
import Messages
import Storage

/// What evidence means for incidents: what fails opens one, and only what is trusted and of now ends it. What the machine
/// itself did not show is told as what it is.
struct EvidenceConsequences {
    /// What the inventory knows about the machine.
    let record: NodeRecord?

    func apply(_ evidence: StoredEvidence, to desk: inout IncidentDesk) throws {
        switch evidence.verdict.standing {
        case .trusted: if evidence.freshness == .fresh { try desk.proved(evidence.instance.id) }
        case .notTrusted: try desk.take([observation(of: evidence)])
        // What nobody could judge is no failure; the page of the machine shows it.
        case .notDetermined: break
        }
    }

    private func observation(of evidence: StoredEvidence) -> Observation {
        let node = NodeReference(evidence.instance, in: NodeInventory(record.map { [$0] } ?? []))
        guard evidence.isAuthentic else {
            return AttestationObservation.unauthentic(
                node: node,
                record: record,
                at: evidence.receivedAt,
                explanation: Self.explanation(of: evidence)
            )
        }
        return AttestationObservation.observation(
            of: Self.failures(of: evidence.verdict),
            node: node,
            record: record,
            boot: evidence.bootCounter ?? "",
            at: evidence.receivedAt,
            explanation: Self.explanation(of: evidence)
        )
    }

    private static func failures(of verdict: Verdict) -> [AttestationFailure] {
        let checks = verdict.checks.filter { $0.outcome == .failed }.map { AttestationFailure.check($0.check) }
        let components = verdict.components.filter { $0.outcome == .failed }.map { result in
            AttestationFailure.component(result.component, result.phase == .early ? .early : .late)
        }
        return checks + components
    }

    /// How many sentences people are told.
    private static let limit = 12

    private static func explanation(of evidence: StoredEvidence) -> [Message] {
        let verdict = evidence.verdict
        let checks = verdict.checks.filter { $0.outcome == .failed }.map { check in
            "\(check.check): \(check.detail)." as Message
        }
        let components = verdict.components.filter { $0.outcome == .failed }.map { result in
            "\(result.component.message): \(result.detail)." as Message
        }
        let age: [Message] =
            switch evidence.freshness {
            case .fresh: []
            case .used: ["Its question was answered already, or the node itself has shown other evidence since."]
            case .unasked: ["The monitor did not ask for this evidence, or too long ago: it may be an old one."]
            }
        return age + (checks + components).prefix(limit)
    }
}
