import Attestation
import MeasuredBoot
import Messages
import Reporting

/// The values of a folder of references, as people and programs read them.
struct ReferenceDocument {
    private let set: ReferenceSet

    init(_ set: ReferenceSet) { self.set = set }

    private struct Document: Encodable {
        let schemaVersion = 1
        let values: [Entry]
    }

    private struct Entry: Encodable {
        let id: String
        let component: String
        let phase: String
        let state: String
        let origin: Origin
        let decisions: [Decision]
        let measurements: [Measurement]
    }

    private struct Origin: Encodable {
        let kind: String
        let source: String
        let instance: String?
        let at: String
    }

    private struct Decision: Encodable {
        let verdict: String
        let by: String
        let at: String
        let reason: String
    }

    private struct Measurement: Encodable {
        let pcr: Int
        let description: String
        let canonical: String?
        let digests: [String: String]
    }

    /// One object, the same for the same values.
    var json: String { JSONText.render(Document(values: set.values.map(Self.entry))) }

    private static func entry(_ value: ReferenceValue) -> Entry {
        Entry(
            id: value.id,
            component: value.measured.component.rawValue,
            phase: value.measured.phase.rawValue,
            state: value.state.rawValue,
            origin: Origin(
                kind: value.origin.kind.rawValue,
                source: value.origin.source,
                instance: value.origin.instance,
                at: value.origin.at.description
            ),
            decisions: value.decisions.map {
                Decision(verdict: $0.verdict.rawValue, by: $0.by, at: $0.at.description, reason: $0.reason)
            },
            measurements: value.measured.measurements.map(measurement)
        )
    }

    private static func measurement(_ measurement: MeasuredComponent.Measurement) -> Measurement {
        Measurement(
            pcr: measurement.pcr,
            description: measurement.description,
            canonical: measurement.canonical,
            digests: Dictionary(uniqueKeysWithValues: measurement.digests.map { ($0.key.name, $0.value.description) })
        )
    }

    /// A paragraph for each value.
    func text(in catalogue: MessageCatalogue) -> String {
        let values = set.values.map { value in
            ReferenceWords.lines(of: value).map { VisibleText.line($0.text(in: catalogue)) + "\n" }.joined()
        }
        let none: Message = "this folder holds no reference values"
        return values.isEmpty ? none.text(in: catalogue) + "\n" : values.joined(separator: "\n")
    }
}

/// What is said about a reference value.
enum ReferenceWords {
    /// The value, what it is and how it came about.
    static func lines(of value: ReferenceValue) -> [Message] {
        let count = value.measured.measurements.count
        let registers = Set(value.measured.measurements.map(\.pcr)).sorted().map { Message(verbatim: String($0)) }
        var lines: [Message] = [
            "\(value.id)  \(value.measured.component.rawValue), \(phase(value.measured.phase)): \(state(value.state))",
            "  measurements: \(count), in PCR \(registers, separator: .comma)",
            "  \(origin(value.origin))",
        ]
        for decision in value.decisions {
            lines.append("  \(verdict(decision.verdict)) at \(decision.at) by \(decision.by): \(decision.reason)")
        }
        return lines
    }

    /// The name of a state.
    static func state(_ state: ReferenceValue.State) -> Message {
        switch state {
        case .proposed: Message("proposed")
        case .approved: Message("approved")
        case .revoked: Message("revoked")
        }
    }

    private static func verdict(_ verdict: ReferenceValue.Decision.Verdict) -> Message {
        switch verdict {
        case .approved: state(.approved)
        case .revoked: state(.revoked)
        }
    }

    /// The name of a half of the boot.
    static func phase(_ phase: BootPhase) -> Message {
        switch phase {
        case .early: Message("early boot")
        case .late: Message("late boot")
        }
    }

    private static func origin(_ origin: ReferenceValue.Origin) -> Message {
        let instance: Message = origin.instance.map { " (instance \($0))" } ?? ""
        return switch origin.kind {
        case .learned: "learned at \(origin.at) from \(origin.source)\(instance)"
        case .computed: "computed at \(origin.at) from \(origin.source)\(instance)"
        case .imported: "imported at \(origin.at) from \(origin.source)\(instance)"
        }
    }
}
