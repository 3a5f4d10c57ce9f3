import LoggingQuery

/// What may differ between two entries of the same event: a comparison with it tells nothing of the event.
enum EventFreedom {
    /// A boot report: which node, when, at which boot, and what was measured.
    case report
    /// A launch report, which is written at boot 0.
    case launch
    /// An entry of the audit log about an instance: besides, who did it.
    case audit
    /// One about a node pool.
    case pool

    private var isAudit: Bool { self == .audit || self == .pool }

    /// Whether what a part of a filter says of a few entries is so for every entry.
    /// - Parameter holds: what it says of all of the few.
    func settles(_ node: FilterNode, _ holds: Bool) -> Bool {
        switch node.kind {
        case .comparison(let comparison): settles(comparison, holds)
        case .global(let term): holds || !Self.mayBeAnywhere(term.literal.text)
        case .function(.sample(_, let share)): share >= 1
        case .function(.addressInNetwork(let field, _, _)): holds || domain(of: field.path) == nil
        case .function(.search(let field?, _)): holds || domain(of: field.path) == nil
        case .function(.search(nil, let query)): holds || !Self.mayBeAnywhere(query.text)
        default: true
        }
    }

    private func settles(_ comparison: LoggingQuery.FilterComparison, _ holds: Bool) -> Bool {
        guard let domain = domain(of: comparison.subject.field.path) else { return true }
        guard domain != .moment else { return false }
        if comparison.literal.isNull { return true }
        let text = OpenWord.known(in: comparison.literal.text).joined()
        let isCast = if case .field = comparison.subject { false } else { true }
        switch comparison.comparison {
        case .equal: return holds || !isCast && !domain.contains(text)
        case .notEqual: return !holds || !isCast && !domain.contains(text)
        case .has, .matches: return holds
        case .matchesNot: return !holds
        default: return domain == .bootCount
        }
    }

    /// What a field may hold; nil for a field that holds the same in every entry of the event.
    private func domain(of path: [String]) -> FreeDomain? {
        let last = path.last ?? ""
        switch path.first {
        case "timestamp", "receiveTimestamp", "insertId": return .moment
        case "resource":
            guard path.count == 3 else { return nil }
            return (self == .pool ? FreeDomain.poolLabels : FreeDomain.instanceLabels)[last]
        case "jsonPayload":
            if last == "bootCounter" { return self == .launch ? nil : .bootCount }
            return last == "value" && path.count > 2 && path[path.count - 2].hasSuffix("Measurements") ? .text : nil
        case "operation": return isAudit && last == "id" ? .text : nil
        case "protoPayload": return isAudit && FreeDomain.auditFields.contains(last.lowercased()) ? .text : nil
        default: return nil
        }
    }

    /// Whether a text may stand in what differs: a number, a zone, an address.
    private static func mayBeAnywhere(_ text: String) -> Bool {
        let isNumber = text.utf8.allSatisfy { (48...57).contains($0) }
        let parts = text.split(separator: "-")
        let isPlace = parts.count >= 2 && parts[1].last?.isNumber == true && parts[1].first?.isLetter == true
        return isNumber || isPlace || text.contains("@")
    }
}

/// The values that a field may hold.
enum FreeDomain {
    /// A time, or what is counted up.
    case moment
    /// A whole number above 0.
    case bootCount
    case number
    /// A word of small letters, digits and hyphens.
    case name
    case text

    /// The labels of an instance and of a node pool, but for the project.
    static let instanceLabels: [String: FreeDomain] = ["zone": .name, "instance_id": .number]
    static let poolLabels: [String: FreeDomain] = ["location": .name, "cluster_name": .name, "nodepool_name": .name]

    /// The fields that say who did something, to what, and from where; in small letters.
    static let auditFields: Set<String> = [
        "principalemail", "principalsubject", "callerip", "callersupplieduseragent", "resourcename", "resource",
    ]

    func contains(_ value: String) -> Bool {
        guard let first = value.utf8.first else { return false }
        let isNumber = value.utf8.allSatisfy { (48...57).contains($0) }
        return switch self {
        case .moment, .text: true
        case .number: isNumber
        case .bootCount: isNumber && first != 48
        case .name:
            value.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || $0 == "-") || (48...57).contains($0.value)
            }
        }
    }
}
