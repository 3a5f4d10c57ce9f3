import MeasuredBoot

/// A reference as a file: the same bytes for the same reference.
extension Reference {
    /// The version of the file's form.
    public static let schemaVersion = 1

    /// The text of the file.
    public var text: String {
        var lines = [
            "schemaVersion: \(Self.schemaVersion)",
            "component: \(component.rawValue)",
            "phase: \(phase.rawValue)",
            values.isEmpty ? "values: []" : "values:",
        ]
        for value in values { lines += Self.lines(of: value) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(of value: ReferenceValue) -> [String] {
        var lines = [
            "  - id: \(quoted(value.id))",
            "    state: \(value.state.rawValue)",
            "    origin:",
            "      kind: \(value.origin.kind.rawValue)",
            "      source: \(quoted(value.origin.source))",
        ]
        if let instance = value.origin.instance { lines.append("      instance: \(quoted(instance))") }
        lines.append("      at: \(quoted(value.origin.at.description))")
        if !value.decisions.isEmpty { lines.append("    decisions:") }
        for decision in value.decisions {
            lines += [
                "      - verdict: \(decision.verdict.rawValue)",
                "        by: \(quoted(decision.by))",
                "        at: \(quoted(decision.at.description))",
                "        reason: \(quoted(decision.reason))",
            ]
        }
        lines.append(value.measured.measurements.isEmpty ? "    measurements: []" : "    measurements:")
        for measurement in value.measured.measurements { lines += Self.lines(of: measurement) }
        return lines
    }

    private static func lines(of measurement: MeasuredComponent.Measurement) -> [String] {
        var lines = [
            "      - pcr: \(measurement.pcr)",
            "        description: \(quoted(measurement.description))",
        ]
        if let canonical = measurement.canonical { lines.append("        canonical: \(quoted(canonical))") }
        lines.append("        digests:")
        for (bank, digest) in measurement.digests.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            lines.append("          \(bank.name): \(quoted(digest.description))")
        }
        return lines
    }

    /// Text in double quotes (YAML 1.2, section 7.3.1): digits stay text, and nothing in it is taken for a sign.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where needsNumber(scalar): result += escaped(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func needsNumber(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
        default: scalar.value == 0xFEFF
        }
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
}
