import Attestation
import IntegrityEvents
import LogEntries
import MeasuredBoot
import Messages
import Storage

/// What a machine last showed to prove how it booted, what that came to and why.
///
/// What the machine itself showed stands before all that others can have made up, however much of that came since.
struct AttestationCard {
    let instance: String
    /// The latest evidence, the last one first.
    let evidence: [StoredEvidence]
    /// The last boot that reports know; nil where there are none.
    var lastBoot: String?

    private var shown: StoredEvidence? { evidence.first(where: \.isAuthentic) ?? evidence.first }

    var markup: Markup {
        guard let shown else { return nothing }
        return Parts.card("Attestation") {
            facts(shown)
            remarks(shown)
            if let divergence = shown.verdict.firstDivergence { Tag.p { words(divergence) } }
            components(shown.verdict)
            checks(shown.verdict)
            others(than: shown)
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

    private func facts(_ shown: StoredEvidence) -> Markup {
        Tag.dl {
            Tag.dt { "Verdict" }
            Tag.dd { EvidenceWords.badge(shown.verdict.standing) }
            Parts.fact("Received", Parts.time(shown.receivedAt))
            Parts.fact("Freshness", .message(EvidenceWords.freshness(shown.freshness)))
            Parts.fact("Attestation key", .message(EvidenceWords.key(shown.verdict.key)))
            Parts.fact("Proof", .message(EvidenceWords.proof(shown.verdict)))
            Parts.fact("Boot", shown.bootCounter.map { Parts.value($0) })
        }
    }

    @MarkupBuilder
    private func remarks(_ shown: StoredEvidence) -> [Markup] {
        if !shown.isAuthentic {
            Tag.p { "The key of this node did not sign this as an answer to the monitor: anybody can have made it up." }
        }
        if shown.isAuthentic, evidence.first?.isAuthentic == false {
            Tag.p { "Evidence that anybody can have made up has come since: it stands below." }
        }
        if let boot = shown.bootCounter, let lastBoot, boot != lastBoot {
            Tag.p { "It is of boot \(boot); the node has reported boot \(lastBoot) since." }
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
                        .message((result.phase == .early ? ReportPhase.early : .late).name),
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

    @MarkupBuilder
    private func others(than shown: StoredEvidence) -> [Markup] {
        if evidence.count > 1 {
            Tag.h3 { "Other evidence" }
            Tag.ol(.style(.timeline)) {
                for stored in evidence where stored.sequence != shown.sequence {
                    Tag.li {
                        Parts.time(stored.receivedAt)
                        EvidenceWords.badge(stored.verdict.standing)
                        Markup.verbatim(" ")
                        EvidenceWords.freshness(stored.freshness)
                        Markup.verbatim(" ")
                        EvidenceWords.key(stored.verdict.key)
                    }
                }
            }
        }
    }
}
