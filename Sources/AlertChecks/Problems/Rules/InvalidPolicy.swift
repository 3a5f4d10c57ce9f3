import GKEInventory
import Messages

/// Google refuses a policy for its number of conditions or for how long they have to hold.
struct InvalidPolicy: AlertRule {
    let kinds = ["invalid-policy"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        guard let policy = path.policy else { return [] }
        return number(policy, path, context) + durations(path, context)
    }

    private func number(_ policy: AlertPolicy, _ path: AlertPath, _ context: AlertContext) -> [AlertProblem] {
        guard policy.conditions.count > PolicyRefusal.conditionLimit else { return [] }
        return [
            problem(
                "invalid-policy",
                at: policy.conditions[PolicyRefusal.conditionLimit].block,
                label: "one condition too many",
                "Google refuses \(path.name): a policy has at most \(PolicyRefusal.conditionLimit) conditions",
                fix: "write two policies",
                in: context
            )
        ]
    }

    private func durations(_ path: AlertPath, _ context: AlertContext) -> [AlertProblem] {
        path.evaluators.compactMap { evaluator in
            guard let threshold = evaluator.signal.threshold, PolicyRefusal.isUneven(threshold),
                let duration = threshold.block["duration"]
            else { return nil }
            return problem(
                "invalid-policy",
                at: duration,
                label: "no whole minutes",
                "Google refuses \(path.name): a condition has to hold for a multiple of 60 seconds, or for 0",
                fix: .write("duration = \"0s\""),
                in: context
            )
        }
    }
}
