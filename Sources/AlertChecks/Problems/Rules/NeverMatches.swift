import GKEInventory
import Messages

/// The filters take none of the events.
struct NeverMatches: AlertRule {
    let kinds = ["never-matches"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        guard !path.evaluators.isEmpty else { return [] }
        let isDead = path.evaluators.allSatisfy { evaluator in
            AlertEvent.allCases.allSatisfy { evaluator.takes($0).flag == false }
        }
        guard isDead, let evaluator = path.evaluators.first else { return [] }
        if let filter = evaluator.signal.logFilter, LogQuery(filter.text ?? "").refusal != nil { return [] }
        let place = evaluator.signal.filterValue ?? path.resource.body
        return [
            problem(
                "never-matches",
                at: place,
                label: "takes none of the events",
                "\(path.name) never fires: its filter takes no boot that failed and nothing that switches the alarm off",
                fix: RecommendedFilter.fix(for: evaluator.signal),
                in: context
            )
        ]
    }
}
