import GKEInventory
import Messages

/// Filters that work, to be pasted.
package enum RecommendedFilter {
    /// Every report of a boot that failed (Compute Engine's log of integrity events).
    package static let log = """
        log_id("compute.googleapis.com/shielded_vm_integrity") AND resource.type="gce_instance" AND \
        (jsonPayload.earlyBootReportEvent.policyEvaluationPassed=false OR \
        jsonPayload.lateBootReportEvent.policyEvaluationPassed=false OR \
        jsonPayload.sevLaunchAttestationReportEvent.integrityEvaluationPassed=false)
        """

    /// What re-learns a baseline or switches monitoring off.
    package static let audit = """
        log_id("cloudaudit.googleapis.com/activity") AND \
        protoPayload.methodName:("setShieldedInstanceIntegrityPolicy" OR "updateShieldedInstanceConfig")
        """

    /// What keeps integrity events out of an exclusion.
    static let notIntegrity = "NOT log_id(\"compute.googleapis.com/shielded_vm_integrity\")"

    /// The built-in metric about late boots.
    static func status(_ metric: String) -> String {
        "metric.type=\"\(metric)\" AND resource.type=\"gce_instance\" AND metric.labels.status=\"failed\""
    }

    /// What to write instead of what a signal listens to.
    static func fix(for signal: Signal) -> Message {
        switch signal {
        case .status: .write(status(StatusMetric.late))
        case .finding: "no finding is made of a boot that failed; alert on the log instead: \(log)"
        default: .write(log)
        }
    }
}

extension Signal {
    /// The filter that decides, wherever it stands.
    var filterValue: DescribedValue? {
        if case .finding(let notification) = self { return notification.filter?.value }
        return logFilter?.value ?? threshold?.filter
    }
}

extension Message {
    /// What to write instead, the same in every language.
    static func write(_ code: String) -> Message { "write: \(code)" }

    /// What to add, the same in every language.
    static func add(_ code: String) -> Message { "add: \(code)" }
}
