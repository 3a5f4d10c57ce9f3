import GKEInventory
import Messages

/// Google refuses a log-based metric for its name, its kind or the type of a label.
struct InvalidMetric: AlertRule {
    let kinds = ["invalid-metric"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        path.evaluators.flatMap { evaluator -> [AlertProblem] in
            guard case .logMetric(_, _, let metric?) = evaluator.signal else { return [] }
            return metric.faults.map { value, fault in
                problem(
                    "invalid-metric",
                    at: value,
                    label: "refused",
                    "Google refuses \(metric.resource.address): \(Self.reason(fault))",
                    fix: Self.fix(fault),
                    in: context
                )
            }
        }
    }

    private static let rightKind: String = "metric_kind = \"DELTA\""
    private static let rightType: String = "value_type = \"STRING\""

    private static func reason(_ fault: LogMetric.Fault) -> Message {
        switch fault {
        case .name: "a name has at most \(LogMetric.nameLimit) characters and does not begin with a slash"
        case .kind: "what counts log entries is of the kind \(LogMetric.kind)"
        case .labelType: "there is no such type of label"
        }
    }

    private static func fix(_ fault: LogMetric.Fault) -> Message {
        switch fault {
        case .name: "give it a shorter name, without a slash in front"
        case .kind: .write(rightKind)
        case .labelType: .write(rightType)
        }
    }
}
