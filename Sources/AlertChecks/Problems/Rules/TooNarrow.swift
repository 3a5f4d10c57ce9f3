import GKEInventory
import Messages

/// The filter takes the event from the nodes that it names alone.
struct TooNarrow: AlertRule {
    let kinds = ["too-narrow"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        for evaluator in path.evaluators {
            guard let restriction = AlertEvent.allCases.lazy.compactMap({ evaluator.restriction($0) }).first,
                let because = restriction.because
            else { continue }
            return [
                problem(
                    "too-narrow",
                    at: evaluator.signal.filterValue ?? path.resource.body,
                    label: "leaves other nodes out",
                    "\(path.name) fires for some nodes only: \(because)",
                    fix: "leave out what names single nodes; \(RecommendedFilter.fix(for: evaluator.signal))",
                    in: context
                )
            ]
        }
        return []
    }
}
