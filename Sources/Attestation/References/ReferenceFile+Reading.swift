import MeasuredBoot
import Messages
public import SourceText
import YAMLSyntax
import Yams

extension Reference {
    /// The largest file that is read.
    public static let sizeLimit = 8 << 20

    /// Reads a file; every key has to be known, and every value has to be what its key takes.
    /// - Throws: `SyntaxError` at the first place that does not fit.
    public init(_ source: SourceFile) throws(SyntaxError) {
        let yaml = try YAMLText(source)
        guard let root = try yaml.root() else {
            throw SyntaxError("a reference is a list of keys and their values", at: 0)
        }
        let record = try YAMLRecord(root, yaml, keys: ["schemaVersion", "component", "phase", "values"])
        guard try record.integer("schemaVersion") == Self.schemaVersion else {
            throw record.refusal(
                "schemaVersion",
                "this form of file is not known here; version \(Self.schemaVersion) is"
            )
        }
        let component: Component = try record.choice("component")
        let phase: BootPhase = try record.choice("phase")
        var values: [ReferenceValue] = []
        for record in try record.list("values", keys: ["id", "state", "origin", "decisions", "measurements"]) {
            let value = try record.value(of: component, phase)
            guard !values.contains(where: { $0.id == value.id }) else {
                throw record.refusal("id", "the value \(value.id) stands here a second time")
            }
            values.append(value)
        }
        self.init(component: component, phase: phase, values: values)
        let name = source.path.split(separator: "/").last.map(String.init) ?? source.path
        guard name == fileName else {
            throw SyntaxError("a file about this component has the name \(fileName)", at: 0)
        }
    }
}

extension YAMLRecord {
    fileprivate func value(of component: Component, _ phase: BootPhase) throws(SyntaxError) -> ReferenceValue {
        let origin = try record("origin", keys: ["kind", "source", "instance", "at"])
        var decisions: [ReferenceValue.Decision] = []
        for record in try optionalList("decisions", keys: ["verdict", "by", "at", "reason"]) {
            decisions.append(
                ReferenceValue.Decision(
                    try record.choice("verdict"),
                    by: try record.text("by"),
                    at: try record.moment("at"),
                    reason: try record.text("reason")
                )
            )
        }
        var measurements: [MeasuredComponent.Measurement] = []
        for record in try list("measurements", keys: ["pcr", "description", "canonical", "digests"]) {
            measurements.append(try record.measurement())
        }
        let value = ReferenceValue(
            MeasuredComponent(component: component, phase: phase, measurements: measurements),
            origin: ReferenceValue.Origin(
                kind: try origin.choice("kind"),
                source: try origin.text("source"),
                instance: try origin.optionalText("instance"),
                at: try origin.moment("at")
            ),
            decisions: decisions
        )
        guard try text("id") == value.id else {
            throw refusal("id", "the id of these measurements is \(value.id)")
        }
        let state: ReferenceValue.State = try choice("state")
        guard state == value.state else {
            throw refusal("state", "the decisions make this value \(value.state.rawValue)")
        }
        return value
    }

    private func measurement() throws(SyntaxError) -> MeasuredComponent.Measurement {
        let pcr = try integer("pcr")
        guard (0..<24).contains(pcr) else { throw refusal("pcr", "a TPM has the registers 0 to 23") }
        let banks = DigestAlgorithm.judged.map(\.name)
        let record = try record("digests", keys: banks)
        var digests: [DigestAlgorithm: Digest] = [:]
        for bank in DigestAlgorithm.judged {
            guard let text = try record.optionalText(bank.name) else { continue }
            guard let digest = Digest(hex: text), digest.bytes.count == bank.size, text == digest.description else {
                throw record.refusal(
                    bank.name,
                    "a digest of \(bank.name) has \(2 * (bank.size ?? 0)) small hexadecimal digits"
                )
            }
            digests[bank] = digest
        }
        guard !digests.isEmpty else { throw refusal("digests", "at least one digest is needed") }
        return MeasuredComponent.Measurement(
            pcr: pcr,
            digests: digests,
            description: try text("description"),
            canonical: try optionalText("canonical")
        )
    }

    private func moment(_ key: String) throws(SyntaxError) -> Moment {
        guard let moment = Moment(try text(key)) else {
            throw refusal(key, "\(key) takes a moment such as 2026-11-24T15:04:05Z")
        }
        return moment
    }
}
