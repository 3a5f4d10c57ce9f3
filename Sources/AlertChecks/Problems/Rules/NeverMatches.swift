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
        if evaluator.signal.logFilter?.query?.refusal != nil || Self.isRefused(evaluator.signal) { return [] }
        let place = evaluator.signal.filterValue ?? path.resource.body
        return [
            problem(
                "never-matches",
                at: place,
                label: "takes none of the events",
                Self.message(path),
                fix: RecommendedFilter.fix(for: evaluator.signal),
                in: context
            )
        ]
    }

    private static func isRefused(_ signal: Signal) -> Bool {
        if case .finding(let notification) = signal { notification.filter?.isRefused == true } else { false }
    }

    private static func message(_ path: AlertPath) -> Message {
        path.kind == .findingNotification
            ? "\(path.name) never fires: Security Command Center makes no finding that this filter takes"
            : "\(path.name) never fires: its filter takes no boot that failed and nothing that switches the alarm off"
    }
}
