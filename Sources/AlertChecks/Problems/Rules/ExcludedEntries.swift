import GKEInventory
import Messages

/// An exclusion takes out the very entries that an alert waits for.
struct ExcludedEntries: AlertRule {
    let kinds = ["excluded"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        path.evaluators.flatMap { evaluator -> [AlertProblem] in
            guard case .sink(let sink) = evaluator.signal else { return [] }
            return sink.exclusions.compactMap { block in
                guard block["disabled"]?.flag != true, let filter = block["filter"] else { return nil }
                let exclusion = LogExclusion(
                    resource: .init(type: "", address: "", root: "", existence: .certain, body: block)
                )
                let evaluator = ExclusionEvaluator(exclusion: exclusion, resources: context.resources)
                let isTaken = AlertEvent.allCases.contains { event in
                    path.evaluators[0].takes(event).flag != false && evaluator.takes(event)
                }
                return isTaken ? found(filter, path, context) : nil
            }
        }
    }

    func problems(in context: AlertContext) -> [AlertProblem] {
        let isWatching = context.paths.contains { $0.policy != nil }
        return context.resources.exclusions.compactMap { exclusion in
            guard isWatching, !exclusion.isDisabled, let filter = exclusion.filter else { return nil }
            let evaluator = ExclusionEvaluator(exclusion: exclusion, resources: context.resources)
            guard AlertEvent.allCases.contains(where: evaluator.takes) else { return nil }
            return problem(
                "excluded",
                at: filter,
                label: "takes failed boots out",
                "\(exclusion.resource.address) keeps entries out of the logs that alerts wait for",
                fix: "add to its filter: \(RecommendedFilter.notIntegrity)",
                in: context
            )
        }
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
