import Attestation
import IntegrityEvents
import LogEntries
import MeasuredBoot
import Messages
import Storage

/// What a machine last showed to prove how it booted, what that came to and why.
struct AttestationCard {
    let instance: String
    /// The latest evidence, the last one first.
    let evidence: [StoredEvidence]

    var markup: Markup {
        guard let last = evidence.first else { return nothing }
        return Parts.card("Attestation") {
            facts(last)
            if let divergence = last.verdict.firstDivergence { Tag.p { words(divergence) } }
            components(last.verdict)
            checks(last.verdict)
            earlier
        }
    }

    private var nothing: Markup {
        Parts.card("Attestation") {
            Tag.p { "This node has shown no evidence of how it booted." }
            Tag.p {
                """
                Ask for a nonce with POST /api/v1/evidence/challenges, quote it on the node, and send what \
                `shieldwatch verify --evidence` reads to POST /api/v1/evidence.
                """
            }
        }
    }

    private func facts(_ last: StoredEvidence) -> Markup {
        Tag.dl {
            Tag.dt { "Verdict" }
            Tag.dd { EvidenceWords.badge(last.verdict.standing) }
            Parts.fact("Received", Parts.time(last.receivedAt))
            Parts.fact("Freshness", .message(EvidenceWords.freshness(last.freshness)))
            Parts.fact("Attestation key", .message(EvidenceWords.key(last.verdict.key)))
            Parts.fact("Proof", .message(EvidenceWords.proof(last.verdict)))
            Parts.fact("Boot", last.bootCounter.map { Parts.value($0) })
        }
    }

    private func words(_ divergence: Divergence) -> Message {
        """
        The boot first differs in event \(divergence.event), PCR \(divergence.register) \
        (\(divergence.component.message)): expected \(divergence.expected), found \(divergence.actual).
        """
    }

    // MARK: Tables

    @MarkupBuilder
    private func components(_ verdict: Verdict) -> [Markup] {
        if verdict.components.isEmpty {
            Tag.p { "No component was compared: there are no references, or no event log that is proven." }
        } else {
            DataTable(
                caption: "Components against their references",
                columns: [
                    DataTable.Column(title: "Component"), DataTable.Column(title: "Phase"),
                    DataTable.Column(title: "Outcome"), DataTable.Column(title: "Reason"),
                ]
            ).markup(
                verdict.components.map { result in
                    DataTable.Row(cells: [
                        .message(result.component.message),
                        .message(Words.phase(result.phase == .early ? .early : .late)),
                        EvidenceWords.badge(result.outcome), .message(result.detail),
                    ])
                }
            )
        }
    }

    private func checks(_ verdict: Verdict) -> Markup {
        DataTable(
            caption: "Checks of the evidence",
            columns: [
                DataTable.Column(title: "Check"), DataTable.Column(title: "Outcome"),
                DataTable.Column(title: "Reason"),
            ]
        ).markup(
            verdict.checks.map { check in
                DataTable.Row(cells: [
                    Parts.value(check.check), EvidenceWords.badge(check.outcome), .message(check.detail),
                ])
            }
        )
    }

    @MarkupBuilder private var earlier: [Markup] {
        if evidence.count > 1 {
            Tag.h3 { "Earlier evidence" }
            Tag.ol(.style(.timeline)) {
                for stored in evidence.dropFirst() {
                    Tag.li {
                        Parts.time(stored.receivedAt)
                        EvidenceWords.badge(stored.verdict.standing)
                        Markup.verbatim(" ")
                        EvidenceWords.freshness(stored.freshness)
                    }
                }
            }
        }
    }
}
