import GKEInventory
import Messages

/// Google refuses a filter.
struct InvalidFilter: AlertRule {
    let kinds = ["invalid-filter", "missing-resource-type"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        path.evaluators.flatMap { evaluator -> [AlertProblem] in
            log(evaluator.signal, context) + monitoring(evaluator.signal, context) + findings(evaluator.signal, context)
        }
    }

    private func log(_ signal: Signal, _ context: AlertContext) -> [AlertProblem] {
        guard let filter = signal.logFilter, let refusal = filter.query?.refusal else { return [] }
        return [
            problem(
                "invalid-filter",
                at: filter.value,
                label: "refused",
                "Google refuses this filter: \(refusal)",
                fix: .write(RecommendedFilter.log),
                in: context
            )
        ]
    }

    private func monitoring(_ signal: Signal, _ context: AlertContext) -> [AlertProblem] {
        guard let threshold = signal.threshold, let filter = threshold.filter, let text = threshold.text,
            !threshold.isOpen
        else { return [] }
        guard threshold.expression != nil, !threshold.metricTypes.isEmpty, text.utf8.count <= PolicyRefusal.filterLimit
        else {
            return [
                problem(
                    "invalid-filter",
                    at: filter,
                    label: "refused",
                    "the filter of a condition names one metric with metric.type=\"…\" in at most \(PolicyRefusal.filterLimit) characters",
                    fix: .write(RecommendedFilter.status(StatusMetric.late)),
                    in: context
                )
            ]
        }
        guard !threshold.namesResourceType else { return [] }
        return [
            problem(
                "missing-resource-type",
                at: filter,
                label: "names no resource.type",
                "Google refuses a condition whose filter does not name the type of the resource",
                fix: .add("resource.type=\"gce_instance\""),
                in: context
            )
        ]
    }

    private func findings(_ signal: Signal, _ context: AlertContext) -> [AlertProblem] {
        guard case .finding(let notification) = signal, let filter = notification.filter, filter.isRefused else {
            return []
        }
        return [
            problem(
                "invalid-filter",
                at: filter.value,
                label: "refused",
                "this filter cannot be read",
                fix: "write comparisons joined by AND and OR, such as state=\"ACTIVE\"",
                in: context
            )
        ]
    }
}
