/// The fields that integrity events have below `jsonPayload` (type.googleapis.com/cloud_integrity.IntegrityEvent), as far
/// as they have been seen.
public enum IntegrityEventFields {
    indirect enum Shape {
        case value
        case object([String: Shape])
        /// Members that are not all known.
        case open
    }

    static let shape = Shape.object([
        "@type": .value, "bootCounter": .value, "startupEvent": .open, "shutdownEvent": .open, "clearTPMEvent": .open,
        "earlyBootReportEvent": report, "lateBootReportEvent": report,
        "sevLaunchAttestationReportEvent": .object(["integrityEvaluationPassed": .value, "sevPolicy": .open]),
    ])

    /// All names that the fields have, sorted.
    public static let names = Set(names(in: shape)).sorted()

    private static func names(in shape: Shape) -> [String] {
        guard case .object(let members) = shape else { return [] }
        return Array(members.keys) + members.values.flatMap(names)
    }

    private static let report = Shape.object([
        "policyEvaluationPassed": .value, "actualMeasurements": measurement, "policyMeasurements": measurement,
    ])

    private static let measurement = Shape.object(["pcrNum": .value, "value": .value, "hashAlgo": .value])

    /// The first name of a path below `jsonPayload` that no event has; nil when one has them all.
    public static func unknown(in path: some Sequence<String>) -> String? {
        var shape = shape
        for name in path {
            switch shape {
            case .open: return nil
            case .value: return name
            case .object(let members):
                guard let member = members[name] else { return name }
                shape = member
            }
        }
        return nil
    }

    /// Whether a filter asks for integrity events: by the name of their log, their type or a field that only they have.
    static func areMeant(by tree: FilterNode) -> Bool {
        let leaves = tree.leaves
        let isOfInstances = leaves.contains { $0.resourceTypes == ["gce_instance"] }
        return leaves.contains { node in
            if isOfInstances, let field = node.field, isLike(field) { return true }
            switch node.kind {
            case .function(.logID(let name)): return name.contains("shielded_vm_integrity")
            case .comparison(let comparison):
                if comparison.literal.text.contains("shielded_vm_integrity") { return true }
                if comparison.literal.text.contains("cloud_integrity.IntegrityEvent") { return true }
                return isOwn(comparison.subject.field)
            case .presence(let field): return isOwn(field)
            default: return false
            }
        }
    }

    /// Whether a field tells whether a report passed: a truth value.
    static func isVerdict(_ field: FilterField) -> Bool {
        guard field.path.count == 3, isOwn(field) else { return false }
        return ["policyEvaluationPassed", "integrityEvaluationPassed"].contains(field.path[2])
    }

    /// Whether a field of an instance's log can hardly be anything else than one of an integrity event, misremembered.
    private static func isLike(_ field: FilterField) -> Bool {
        guard field.path.first == "jsonPayload" else { return false }
        return field.path.dropFirst().contains { name in
            let name = name.lowercased()
            return name.contains("integrity") || name.contains("bootreport") || name.hasPrefix("policyevaluation")
                || name.hasPrefix("policypassed")
        }
    }

    private static func isOwn(_ field: FilterField) -> Bool {
        guard field.path.first == "jsonPayload", field.path.count > 1 else { return false }
        return field.path[1].hasSuffix("BootReportEvent") || field.path[1] == "sevLaunchAttestationReportEvent"
    }
}
