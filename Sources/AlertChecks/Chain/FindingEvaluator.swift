import GKEInventory
import Messages

/// Whether Security Command Center notifies of an event. Of a boot that failed it makes no finding at all.
struct FindingEvaluator {
    let notification: FindingNotification

    /// Categories that Security Health Analytics has for what switches the alarm off, by event.
    static let categories: [AlertEvent: [String]] = [
        .poolCreatedUnwatched: ["INTEGRITY_MONITORING_DISABLED"],
        .monitoringDisabled: ["SHIELDED_VM_DISABLED"],
    ]

    /// Categories of findings that exist and have to do with boots.
    static let known: Set<String> = [
        "INTEGRITY_MONITORING_DISABLED", "CLUSTER_SHIELDED_NODES_DISABLED", "NODEPOOL_SECURE_BOOT_DISABLED",
        "SHIELDED_VM_DISABLED", "COMPUTE_SECURE_BOOT_DISABLED", "CONFIDENTIAL_COMPUTING_DISABLED", "COS_NOT_USED",
        "NODEPOOL_BOOT_CMEK_DISABLED", "AUTO_UPGRADE_DISABLED", "AUTO_REPAIR_DISABLED",
        "BINARY_AUTHORIZATION_DISABLED",
    ]

    func answer(_ event: AlertEvent) -> Answer {
        guard let categories = Self.categories[event] else {
            return .no("Security Command Center makes no finding of it")
        }
        guard let filter = notification.filter else { return .unknown("there is no filter") }
        if let missing = filter.missing { return .unknown("the filter depends on: \(MissingWords.list(missing))") }
        guard let expression = FieldExpressionParser.parse(filter.text ?? "") else {
            return .no("the filter cannot be read")
        }
        let answers = categories.map { category in
            expression.answer { comparison in
                switch comparison.path.last {
                case "category": .value(category)
                case "state": .value("ACTIVE")
                default: .unknown("'\(comparison.written)' is not known here")
                }
            }
        }
        switch Answer.any(answers) {
        case .yes: return .unknown("a scan of the configuration finds it later; the event itself does not")
        case let answer: return answer
        }
    }
}
