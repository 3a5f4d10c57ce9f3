import GKEInventory
import Messages

/// An exclusion takes out the very entries that an alert waits for.
struct ExcludedEntries: AlertRule {
    let kinds = ["excluded"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        path.evaluators.flatMap { evaluator -> [AlertProblem] in
            guard case .sink(let sink) = evaluator.signal else { return besides(evaluator, path, context) }
            return sink.exclusions.filter { isLost(evaluator, $0) }.map { found($0.value, path, context) }
        }
    }

    /// Exclusions of the project in which a policy listens.
    private func besides(_ evaluator: SignalEvaluator, _ path: AlertPath, _ context: AlertContext) -> [AlertProblem] {
        guard let policy = path.policy else { return [] }
        let exclusions = PolicyEvaluator(policy: policy, resources: context.resources).exclusions(beside: evaluator)
        return exclusions.compactMap { exclusion in
            guard let filter = exclusion.filter, isLost(evaluator, filter) else { return nil }
            return problem(
                "excluded",
                at: filter.value,
                label: "takes failed boots out",
                "\(exclusion.resource.address) keeps entries out of the logs that alerts wait for",
                fix: "add to its filter: \(RecommendedFilter.notIntegrity)",
                in: context
            )
        }
    }

    /// Whether an exclusion takes out what a signal takes.
    private func isLost(_ evaluator: SignalEvaluator, _ filter: LogFilter) -> Bool {
        AlertEvent.allCases.contains { evaluator.loses($0, to: ExclusionEvaluator(filter: filter)) }
    }

    private func found(_ filter: DescribedValue, _ path: AlertPath, _ context: AlertContext) -> AlertProblem {
        problem(
            "excluded",
            at: filter,
            label: "takes failed boots out",
            "an exclusion of \(path.name) takes out the very entries that its filter takes",
            fix: "add to the exclusion: \(RecommendedFilter.notIntegrity)",
            in: context
        )
    }
}
