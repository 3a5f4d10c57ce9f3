import GKEInventory
import Messages

/// A condition watches a metric that is not there.
struct UnknownMetric: AlertRule {
    let kinds = ["unknown-metric"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        path.evaluators.compactMap { evaluator in
            switch evaluator.signal {
            case .logMetric(let threshold, let name, nil): return missing(name, threshold, path, context)
            case .status(let threshold, let metric) where ![StatusMetric.early, StatusMetric.late].contains(metric):
                guard let filter = threshold.filter else { return nil }
                return problem(
                    "unknown-metric",
                    at: filter,
                    word: metric,
                    label: "no such metric",
                    "Compute Engine has no metric \(metric)",
                    fix: "there are \(StatusMetric.early) and \(StatusMetric.late)",
                    in: context
                )
            default: return nil
            }
        }
    }

    private func missing(
        _ name: String,
        _ threshold: ThresholdCondition,
        _ path: AlertPath,
        _ context: AlertContext
    ) -> AlertProblem? {
        guard let filter = threshold.filter, !OpenWord.isIn(name) else { return nil }
        if let absent = context.resources.absentMetric(name) {
            return problem(
                "unknown-metric",
                at: filter,
                word: name,
                label: "no such metric",
                "\(path.name) watches the metric '\(name)', and \(absent.resource.address) is never made",
                fix: "let count or for_each make the metric, or take the policy away with it",
                in: context
            )
        }
        let nearest = context.resources.metric(near: name)?.name
        return problem(
            "unknown-metric",
            at: filter,
            word: name,
            label: nearest == nil ? "not in this input" : "no such metric",
            nearest == nil
                ? "\(path.name) watches the metric '\(name)', which is not in what was read"
                : "\(path.name) watches the metric '\(name)', which does not exist",
            fix: nearest.map { "did you mean '\($0)'?" }
                ?? "check the folder in which the metric is described as well, or what gcloud logging metrics list --format=json prints",
            isNote: nearest == nil,
            in: context
        )
    }
}
