import GKEInventory
import Messages

/// Conditions that are joined by AND, of which an event meets one.
struct CombinerNeedsAll: AlertRule {
    let kinds = ["combiner-needs-all"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        guard let policy = path.policy, let combiner = policy.combiner, combiner.text?.hasPrefix("AND") == true,
            path.evaluators.count > 1
        else { return [] }
        let isMissed = AlertEvent.allCases.contains { event in
            let answers = path.evaluators.map { $0.answer(event) }
            return answers.contains(.yes) && answers.contains { $0.flag == false }
        }
        guard isMissed else { return [] }
        return [
            problem(
                "combiner-needs-all",
                at: combiner,
                label: "needs all conditions at once",
                "\(path.name) fires only when all of its conditions hold, and one event does not meet all of them",
                fix: .write("combiner = \"OR\""),
                in: context
            )
        ]
    }
}
