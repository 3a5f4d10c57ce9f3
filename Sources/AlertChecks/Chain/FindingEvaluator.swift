import GKEInventory
import Messages

/// Whether Security Command Center notifies of an event. Of a boot that failed it makes no finding at all.
struct FindingEvaluator {
    let notification: FindingNotification

    func answer(_ event: AlertEvent) -> Answer {
        let isFound: (String) -> Bool
        switch event {
        case .monitoringDisabled: isFound = { $0 == "SHIELDED_VM_DISABLED" }
        // A pool whose nodes are not watched is mostly one that is not looked after in other ways, too.
        case .poolCreatedUnwatched: isFound = { _ in true }
        default: return .no("Security Command Center makes no finding of it")
        }
        guard let filter = notification.filter else { return .unknown("there is no filter") }
        if filter.isRefused { return .no("Google refuses the filter") }
        guard let expression = filter.expression else {
            if let text = filter.text, OpenWord.isIn(text) { return .open(OpenWord.names(in: text)) }
            return (filter.text ?? "").isEmpty
                ? .unknown("every finding is sent, and none is made of the event itself")
                : .no("the filter cannot be read")
        }
        let answers = FindingCategories.byClass.sorted { $0.key < $1.key }.flatMap { type, names in
            names.filter(isFound).map { Self.answer(expression, category: $0, type: type) }
        }
        switch Answer.any(answers) {
        case .yes: return .unknown("a scan of the configuration finds it later; the event itself does not")
        case let answer: return answer
        }
    }

    private static func answer(_ expression: FieldExpression, category: String, type: String) -> Answer {
        expression.answer { comparison in
            switch comparison.path.last {
            case "category": .value(category)
            case "state": .value("ACTIVE")
            case "findingClass", "finding_class": .value(type)
            default: .unknown("'\(comparison.written)' is not known here")
            }
        }
    }
}

/// The fields of a finding and the words that some of them have (Security Command Center, REST resource Finding).
enum FindingSchema {
    static let words: [String: [String]] = [
        "state": ["ACTIVE", "INACTIVE"],
        "severity": ["CRITICAL", "HIGH", "MEDIUM", "LOW"],
        "findingClass": [
            "THREAT", "VULNERABILITY", "MISCONFIGURATION", "OBSERVATION", "SCC_ERROR", "POSTURE_VIOLATION",
            "TOXIC_COMBINATION", "SENSITIVE_DATA_RISK", "CHOKEPOINT", "EXTERNAL_EXPOSURE", "SECRET",
        ],
        "mute": ["MUTED", "UNMUTED", "UNDEFINED"],
    ]

    private static let fields: Set<String> = [
        "access", "affectedresources", "agent", "aimodel", "application", "artifactguardpolicies",
        "attackexposure", "backupdisasterrecovery", "canonicalname", "category", "chokepoint", "cloudarmor",
        "clouddlpdataprofile", "clouddlpinspection", "compliancedetails", "compliances", "connections", "contacts",
        "containers", "createtime", "database", "description", "discoveredworkload", "disk", "eventtime",
        "exfiltration", "externalexposure", "externalsystems", "externaluri", "files", "findingclass",
        "groupmemberships", "iambindings", "indicator", "iprules", "job", "kernelrootkit", "kubernetes",
        "loadbalancers", "logentries", "mitreattack", "modulename", "moduletype", "mute", "muteinfo", "muteinitiator",
        "muteupdatetime", "name", "networks", "nextsteps", "notebook", "orgpolicies", "parent", "parentdisplayname",
        "policyviolationsummary", "processes", "resource", "resourcename", "secret", "securitymarks",
        "securityposture", "severity", "sourceproperties", "state", "toxiccombination", "vertexai", "vulnerability",
    ]

    /// A name without what is written in two ways: in small letters, and without underscores.
    private static func plain(_ name: String) -> String { name.lowercased().filter { $0 != "_" } }

    /// The first name of a path that no finding has.
    static func strange(_ comparison: FilterComparison) -> String? {
        let path = comparison.path.first == "finding" ? comparison.path.dropFirst() : comparison.path[...]
        return path.first.flatMap { fields.contains(plain($0)) ? nil : $0 }
    }

    /// The words that a field may have, with the field's name; nil for one that may have any.
    static func words(for comparison: FilterComparison) -> (name: String, words: [String])? {
        words.first { plain($0.key) == plain(comparison.path.last ?? "") }.map { (name: $0.key, words: $0.value) }
    }
}
