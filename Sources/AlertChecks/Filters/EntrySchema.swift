import LoggingQuery

/// Which fields entries about boots have. Everything else compares as missing: no error, and no match.
enum EntrySchema {
    /// The fields that say whether a boot or a launch passed.
    static let bootVerdict = "policyEvaluationPassed"
    static let launchVerdict = "integrityEvaluationPassed"

    /// The fields of an audit entry (REST resource AuditLog), without regard to upper and lower case.
    private static let auditFields: Set<String> = [
        "@type", "serviceName", "methodName", "resourceName", "resourceLocation", "resourceOriginalState",
        "numResponseItems", "status", "authenticationInfo", "authorizationInfo", "policyViolationInfo",
        "requestMetadata", "request", "response", "metadata", "serviceData",
    ]

    /// The name nearest to a field that no event has; nil when events have the field.
    static func strange(_ path: [String]) -> String? {
        guard let root = path.first, path.count > 1 else { return nil }
        switch root {
        case "jsonPayload": return IntegrityEventFields.unknown(in: path.dropFirst().map(bare))
        case "protoPayload":
            let fields = auditFields.map { $0.lowercased() }
            return fields.contains(path[1].lowercased()) ? nil : path[1]
        default: return nil
        }
    }

    /// A name without an index, which is a fault of its own.
    private static func bare(_ name: String) -> String { String(name.prefix { $0 != "[" }) }
}
