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
        guard let filter = threshold.filter else { return nil }
        let names = context.resources.metrics.compactMap(\.name)
        let nearest = NearestName.nearest(to: name, among: names)
        return problem(
            "unknown-metric",
            at: filter,
            word: name,
            label: nearest == nil ? "not in this input" : "no such metric",
            nearest == nil
                ? "\(path.name) watches the metric '\(name)', which is not in what was read"
                : "\(path.name) watches the metric '\(name)', which does not exist",
            fix: nearest.map { "did you mean '\($0)'?" }
                ?? "check the folder or the export in which the metric is described as well",
            isNote: nearest == nil,
            in: context
        )
    }
}
