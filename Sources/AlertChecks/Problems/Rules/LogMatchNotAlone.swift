import Messages

/// A condition that matches log entries is the only one of its policy.
struct LogMatchNotAlone: AlertRule {
    let kinds = ["log-match-not-alone"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        guard let policy = path.policy, path.kind == .logMatchAlert, policy.conditions.count > 1 else { return [] }
        return [
            problem(
                "log-match-not-alone",
                at: policy.conditions[1].block,
                label: "a second condition",
                "Google refuses \(path.name): a condition that matches log entries has to be the only one of its policy",
                fix: "join the filters with OR in one condition, or write a policy for each",
                in: context
            )
        ]
    }
}
