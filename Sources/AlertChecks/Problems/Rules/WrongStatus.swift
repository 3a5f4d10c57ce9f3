import GKEInventory
import Messages

/// The status that a condition waits for is spelled otherwise, or does not exist.
struct WrongStatus: AlertRule {
    let kinds = ["wrong-status-case", "wrong-status"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        path.evaluators.flatMap { evaluator -> [AlertProblem] in
            guard case .status(let threshold, _) = evaluator.signal, let filter = threshold.filter else { return [] }
            let comparisons = threshold.comparisons.filter {
                MonitoringPath($0).root == "metric.labels" && MonitoringPath($0).label == "status"
                    && ["=", "!="].contains($0.sign)
                    && ($0.function == nil || $0.function == "one_of")
            }
            return comparisons.flatMap { comparison in
                comparison.values.filter { !OpenWord.isIn($0) && !StatusMetric.statuses.contains($0) }.map { value in
                    let isCase = StatusMetric.statuses.contains(value.lowercased())
                    return problem(
                        isCase ? "wrong-status-case" : "wrong-status",
                        at: filter,
                        word: value,
                        label: "no such status",
                        isCase
                            ? "the status is written in lower case: '\(value)' matches nothing"
                            : "there is no status '\(value)'",
                        fix: .write("metric.labels.status=\"failed\""),
                        in: context
                    )
                }
            }
        }
    }
}
