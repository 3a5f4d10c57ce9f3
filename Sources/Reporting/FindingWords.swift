import Findings
import Messages

/// What every format for people says about a finding.
enum FindingWords {
    /// The answer in a word or two: the severity of what failed, else the outcome.
    static func outcome(_ finding: Finding) -> Message {
        switch finding.outcome {
        case .failed: severity(finding.severity)
        case .notDetermined: "not determined"
        case .passed: "passed"
        case .suppressed: "suppressed"
        }
    }

    /// A severity in a word.
    static func severity(_ severity: Severity) -> Message {
        switch severity {
        case .critical: "critical"
        case .high: "high"
        case .medium: "medium"
        case .low: "low"
        }
    }

    /// So many findings of a severity.
    static func count(_ count: Int, _ severity: Severity) -> Message {
        switch severity {
        case .critical: "\(count) critical"
        case .high: "\(count) high"
        case .medium: "\(count) medium"
        case .low: "\(count) low"
        }
    }

    /// What the answer rests on, with the place where the value stands when that is elsewhere.
    /// - Parameter path: how a report names a file.
    static func because(_ finding: Finding, path: (String) -> String = { $0 }) -> Message {
        guard let source = finding.source else { return finding.because }
        return "\(finding.because), as written at \(path(source.file)):\(source.line):\(source.column)"
    }

    /// The module calls that lead to a place, innermost first.
    /// - Parameter path: how a report names a file.
    static func calls(_ finding: Finding, path: (String) -> String = { $0 }) -> [Message] {
        finding.calls.reversed().map { call in
            "via \(call.address), called at \(path(call.location.file)):\(call.location.line)"
        }
    }

    /// What a fix does to what is running, and where to read more; nil where there is nothing to fix.
    static func help(_ finding: Finding) -> Message? {
        guard finding.outcome == .failed else { return nil }
        switch finding.fix {
        case .inPlace: return "fix: applies in place; `shieldwatch explain \(finding.rule)` says how"
        case .replacesNodePool where finding.resource != nil:
            return "fix: takes a new node pool; `shieldwatch explain \(finding.rule)` says how to avoid the outage"
        case .replacesNodePool:
            return """
                fix: Terraform replaces the node pool, all its nodes at once; \
                `shieldwatch explain \(finding.rule)` says how to avoid the outage
                """
        case .replacesCluster:
            return """
                fix: Terraform replaces the whole cluster; `shieldwatch explain \(finding.rule)` says how to avoid it
                """
        case .none: return nil
        }
    }

    /// What a fix does to what is running, in a word or two; nil where there is nothing to fix.
    static func cost(_ finding: Finding) -> Message? {
        switch finding.fix {
        case .inPlace: "in place"
        case .replacesNodePool where finding.resource != nil: "takes a new node pool"
        case .replacesNodePool: "replaces the node pool"
        case .replacesCluster: "replaces the whole cluster"
        case .none: nil
        }
    }

    /// Why a finding is not told, and until when.
    static func reason(_ suppression: Suppression) -> Message {
        guard let until = suppression.until else { return Message(verbatim: suppression.reason) }
        return "\(suppression.reason) (until \(until))"
    }

    /// Where the decision not to tell a finding stands.
    /// - Parameter path: how a report names a file.
    static func origin(_ suppression: Suppression, path: (String) -> String = { $0 }) -> Message {
        switch suppression.kind {
        case .comment(let place): "comment at \(path(place.file)):\(place.line)"
        case .baseline(let file): "baseline \(file)"
        }
    }
}
