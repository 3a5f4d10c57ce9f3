import MeasuredBoot
public import Messages

/// A verdict as other programs read it, in the shape of Documentation/schemas/verify.schema.json.
public struct VerdictDocument: Encodable, Sendable {
    private let schemaVersion = 1
    private let verdict: String
    private let proven: Bool
    private let ak: String
    private let checks: [Check]
    private let components: [Component]
    private let firstDivergence: FirstDivergence

    /// Takes over a verdict, its sentences in the language of a catalogue.
    public init(_ verdict: Verdict, in catalogue: MessageCatalogue) {
        self.verdict = verdict.standing.rawValue
        proven = verdict.isProven
        ak = verdict.key.rawValue
        checks = verdict.checks.map { check in
            Check(check: check.check, outcome: check.outcome.rawValue, detail: check.detail.text(in: catalogue))
        }
        components = verdict.components.map { Component($0, catalogue) }
        firstDivergence = FirstDivergence(divergence: verdict.firstDivergence)
    }

    private struct Check: Encodable { let check, outcome, detail: String }

    private struct Component: Encodable {
        let component, phase, outcome, detail, evidence: String

        init(_ result: ComponentResult, _ catalogue: MessageCatalogue) {
            component = result.component.rawValue
            phase = result.phase.rawValue
            outcome = result.outcome.rawValue
            detail = result.detail.text(in: catalogue)
            evidence = result.evidence.rawValue
        }
    }

    /// A member that is always there, null where the boot does not differ.
    private struct FirstDivergence: Encodable {
        let divergence: Divergence?

        private enum Name: String, CodingKey { case event, pcr, component, expected, actual }

        func encode(to encoder: any Encoder) throws {
            guard let divergence else {
                var container = encoder.singleValueContainer()
                return try container.encodeNil()
            }
            var container = encoder.container(keyedBy: Name.self)
            try container.encode(divergence.event, forKey: .event)
            try container.encode(divergence.register, forKey: .pcr)
            try container.encode(divergence.component.rawValue, forKey: .component)
            try container.encode(divergence.expected, forKey: .expected)
            try container.encode(divergence.actual, forKey: .actual)
        }
    }
}
