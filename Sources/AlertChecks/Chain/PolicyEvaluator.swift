import Findings
import GKEInventory
import Messages

/// Runs events through an alerting policy.
struct PolicyEvaluator {
    let policy: AlertPolicy
    let resources: AlertingResources

    /// What each of the policy's conditions listens to.
    private let conditions: [[SignalEvaluator]]

    init(policy: AlertPolicy, resources: AlertingResources) {
        self.policy = policy
        self.resources = resources
        conditions = policy.conditions.map { condition in
            Signal.all(condition, of: policy.resource, resources).map { signal in
                SignalEvaluator(signal: signal, project: Self.project(of: signal, policy), resources: resources)
            }
        }
    }

    /// What all of the policy's conditions listen to.
    var evaluators: [SignalEvaluator] { conditions.flatMap(\.self) }

    /// The project whose nodes are watched: of a metric that counts log entries its own.
    private static func project(of signal: Signal, _ policy: AlertPolicy) -> String? {
        if case .logMetric(_, _, let metric?) = signal, let own = metric.resource.ownProject { return own }
        return policy.resource.ownProject
    }

    /// Whether the policy opens an incident for an event.
    func answer(_ event: AlertEvent) -> Answer {
        let own = answer { $0.answer(event) }
        let isLost = evaluators.contains { evaluator in
            exclusions(beside: evaluator).contains {
                evaluator.mayLose(event, to: ExclusionEvaluator(filter: $0.filter))
            }
        }
        guard own == .yes, isLost else { return own }
        return .unknown("whether entries that an exclusion takes out still raise alerts is not settled")
    }

    /// The exclusions that take entries out of the logs that a signal listens to.
    func exclusions(beside evaluator: SignalEvaluator) -> [LogExclusion] {
        guard evaluator.signal.logFilter != nil else { return [] }
        return resources.exclusions.filter { exclusion in
            let other = exclusion.resource.project
            return !exclusion.isDisabled
                && (other == nil || evaluator.project.map(OpenWord.isIn) ?? true || other == evaluator.project)
        }
    }

    /// Whether it opens one for what nobody should be woken for.
    func answer(_ event: QuietEvent) -> Answer { answer { $0.answer(event) } }

    private func answer(_ condition: (SignalEvaluator) -> Answer) -> Answer {
        if let missing = policy.missingConditions {
            return .unknown("the conditions depend on: \(MissingWords.list(missing))")
        }
        let answers = conditions.map { signals in
            Answer.any(signals.map { Answer.all([condition($0), scope($0.signal)]) })
        }
        return Answer.all([joined(answers), state, form, PolicyRefusal(policy: policy).answer])
    }

    private func joined(_ answers: [Answer]) -> Answer {
        guard answers.count > 1 else { return answers.first ?? .no("the policy has no condition") }
        switch policy.combiner?.text {
        case "OR": return Answer.any(answers)
        case "AND", "AND_WITH_MATCHING_RESOURCE": return Answer.all(answers)
        case nil where policy.combiner != nil: return .unknown("how the conditions are combined is not known")
        default: return .no("the conditions are not combined in a way that there is")
        }
    }

    private var state: Answer {
        if case .dependsOn(let missing) = policy.resource.existence {
            return .unknown("whether the policy exists depends on: \(MissingWords.list(missing))")
        }
        if let enabled = policy.resource.body["enabled"], enabled.missing != nil {
            return .unknown("whether the policy is enabled is not known")
        }
        return policy.isDisabled ? .no("the policy is disabled") : .yes
    }

    /// What Google refuses in a policy that matches log entries.
    private var form: Answer {
        let matches = policy.conditions.filter { if case .logMatch = $0.kind { true } else { false } }
        guard !matches.isEmpty else { return .yes }
        if policy.conditions.count > 1 {
            return .no("Google refuses the policy: a condition that matches log entries has to be its only one")
        }
        return policy.hasRateLimit
            ? .yes : .no("Google refuses the policy: matching log entries takes a notification_rate_limit")
    }

    /// A match sees the logs of its own project, and a metric counts those of its own.
    private func scope(_ signal: Signal) -> Answer {
        if case .logMetric(_, _, let metric?) = signal, let other = metric.resource.project,
            let own = policy.resource.project, own != other, !resources.scope(of: own, includes: other)
        {
            return .unknown("whether the metrics scope of \(own) includes \(other) is not known")
        }
        guard let clusters = resources.clusterProjects else { return .yes }
        switch signal {
        case .logMatch:
            guard let project = policy.resource.project, !clusters.contains(project) else { return .yes }
            return .no("the clusters are in other projects, and matching sees the logs of \(project) alone")
        case .logMetric(_, _, let metric):
            guard let project = metric?.resource.project, !clusters.contains(project) else { return .yes }
            return .no("the clusters are in other projects, and the metric counts the logs of \(project) alone")
        default: return .yes
        }
    }
}
