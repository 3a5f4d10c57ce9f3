import GKEInventory
import Messages

/// An alert listens in another project than the one in which nodes boot.
struct WrongProjectScope: AlertRule {
    let kinds = ["wrong-project-scope"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        path.evaluators.flatMap { evaluator -> [AlertProblem] in
            filters(evaluator, path, context) + clusters(evaluator, path, context) + children(evaluator, path, context)
        } + channels(path, context)
    }

    /// A filter that takes the events of a project whose logs are not here, and none of those that are.
    private func filters(_ evaluator: SignalEvaluator, _ path: AlertPath, _ context: AlertContext) -> [AlertProblem] {
        guard let own = owner(evaluator), let filter = evaluator.signal.logFilter, let text = filter.text,
            !Self.isTaken(evaluator.seeing(own)),
            let named = NodePlace.projects(in: text).first(where: {
                !OpenWord.isIn($0) && Self.isTaken(evaluator.seeing($0))
            })
        else { return [] }
        return [
            problem(
                "wrong-project-scope",
                at: filter.value,
                word: named,
                label: "another project",
                "the filter asks for entries of \(named), and only those of \(own) are seen here",
                fix: "write the alert in the project \(named), or leave the project out of the filter",
                in: context
            )
        ]
    }

    private static func isTaken(_ evaluator: SignalEvaluator) -> Bool {
        AlertEvent.allCases.contains { evaluator.takes($0).flag != false }
    }

    /// The project whose logs are seen: for a metric its own.
    private func owner(_ evaluator: SignalEvaluator) -> String? {
        if case .logMetric(_, _, let metric?) = evaluator.signal { return metric.resource.project }
        return evaluator.project.flatMap { OpenWord.isIn($0) ? nil : $0 }
    }

    private func clusters(_ evaluator: SignalEvaluator, _ path: AlertPath, _ context: AlertContext) -> [AlertProblem] {
        guard let own = owner(evaluator), let clusters = context.resources.clusterProjects, !clusters.contains(own),
            evaluator.signal.logFilter != nil
        else { return [] }
        let names = clusters.sorted().map { Message(verbatim: $0) }
        return [
            problem(
                "wrong-project-scope",
                at: path.resource.body["project"] ?? path.resource.body,
                label: "not where the clusters are",
                "\(path.name) sees the logs of \(own) alone, and the clusters are in: \(names, separator: .comma)",
                fix: "write the alert in the project of the clusters, or send their logs on with a sink",
                in: context
            )
        ]
    }

    private func children(_ evaluator: SignalEvaluator, _ path: AlertPath, _ context: AlertContext) -> [AlertProblem] {
        guard case .sink(let sink) = evaluator.signal, sink.leavesOutChildren else { return [] }
        return [
            problem(
                "wrong-project-scope",
                at: sink.resource.body["include_children"] ?? sink.resource.body,
                label: "leaves projects out",
                "\(path.name) leaves out the entries of the projects below: nodes are in projects",
                fix: .write("include_children = true"),
                in: context
            )
        ]
    }

    private func channels(_ path: AlertPath, _ context: AlertContext) -> [AlertProblem] {
        guard case .logMetricAlert = path.kind, let project = path.policy?.resource.project else { return [] }
        return path.evaluators.compactMap { evaluator in
            guard case .logMetric(let threshold, let name, let metric?) = evaluator.signal,
                let other = metric.resource.project, other != project, let filter = threshold.filter,
                !context.resources.scope(of: project, includes: other)
            else { return nil }
            return problem(
                "wrong-project-scope",
                at: filter,
                word: name,
                label: "a metric of another project",
                "the metric '\(name)' belongs to \(other): \(project) sees it only if its metrics scope includes that project",
                fix: "write the policy in the project \(other), or add that project to the metrics scope of \(project)",
                in: context
            )
        }
    }
}
