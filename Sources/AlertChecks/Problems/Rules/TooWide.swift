import GKEInventory
import Messages

/// The alert also goes off for what is as it should be, until nobody reads it any more.
struct TooWide: AlertRule {
    let kinds = ["too-wide"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        guard path.policy != nil, !path.quiet.isEmpty, let evaluator = path.evaluators.first else { return [] }
        return [
            problem(
                "too-wide",
                at: evaluator.signal.filterValue ?? path.resource.body,
                label: "takes boots that passed, too",
                "\(path.name) also fires for: \(path.quiet.map(Self.name), separator: .comma)",
                fix: RecommendedFilter.fix(for: evaluator.signal),
                in: context
            )
        ]
    }

    private static func name(_ event: QuietEvent) -> Message {
        switch event {
        case .startup: "a node that starts"
        case .shutdown: "a node that shuts down"
        case .earlyBootPassed: "an early boot that passed"
        case .lateBootPassed: "a late boot that passed"
        case .launchAttestationPassed: "a launch that passed"
        }
    }
}
