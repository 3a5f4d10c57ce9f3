import GKEInventory
import Messages

/// The filter takes the event from the nodes that it names alone.
struct TooNarrow: AlertRule {
    let kinds = ["too-narrow"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        guard
            let narrow = path.evaluators.first(where: { evaluator in
                AlertEvent.allCases.contains(where: evaluator.isNarrow)
            })
        else { return [] }
        return [
            problem(
                "too-narrow",
                at: narrow.signal.filterValue ?? path.resource.body,
                label: "leaves other nodes out",
                "\(path.name) fires for some nodes only: its filter names an instance, a zone or something else that other nodes do not have",
                fix: "leave out what names single nodes; \(RecommendedFilter.fix(for: narrow.signal))",
                in: context
            )
        ]
    }
}
