import GKEInventory
import Messages

/// A word that the API does not have in this place.
struct InvalidEnum: AlertRule {
    let kinds = ["invalid-enum"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        guard let policy = path.policy else { return path.evaluators.flatMap { ofFindings($0.signal, context) } }
        var found = check(policy.combiner, AlertEnumerations.combiners, "combiner", context)
        found += check(policy.resource.body["severity"], AlertEnumerations.severities, "severity", context)
        for condition in path.evaluators.compactMap(\.signal.threshold) {
            found += check(condition.comparison, AlertEnumerations.comparisons, "comparison", context)
            for aggregation in condition.aggregations {
                found += check(
                    aggregation["per_series_aligner"],
                    AlertEnumerations.aligners,
                    "per_series_aligner",
                    context
                )
                found += check(
                    aggregation["cross_series_reducer"],
                    AlertEnumerations.reducers,
                    "cross_series_reducer",
                    context
                )
            }
        }
        return found
    }

    func problems(in context: AlertContext) -> [AlertProblem] {
        let nodes = context.resources.nodes.flatMap { resource -> [AlertProblem] in
            let body = resource.body
            let modes = body.blocks("binary_authorization").compactMap { $0["evaluation_mode"] }
            let logging = body.blocks("logging_config").flatMap { $0["enable_components"]?.elements ?? [] }
            let monitoring = body.blocks("monitoring_config").flatMap { $0["enable_components"]?.elements ?? [] }
            return modes.flatMap { check($0, AlertEnumerations.evaluationModes, "evaluation_mode", context) }
                + logging.flatMap { check($0, AlertEnumerations.loggingComponents, "enable_components", context) }
                + monitoring.flatMap { check($0, AlertEnumerations.monitoringComponents, "enable_components", context) }
        }
        guard !context.paths.isEmpty else { return nodes }
        let channels = context.resources.channels.flatMap { channel in
            check(channel.type, NotificationChannel.kinds.keys.sorted(), "type", context)
        }
        return nodes + channels
    }

    private func ofFindings(_ signal: Signal, _ context: AlertContext) -> [AlertProblem] {
        guard case .finding(let notification) = signal, let filter = notification.filter, let text = filter.text else {
            return []
        }
        return FilterComparison.all(in: text).flatMap { comparison -> [AlertProblem] in
            guard ["=", "!="].contains(comparison.sign), !comparison.isOpen,
                let (name, words) = FindingSchema.words(for: comparison)
            else {
                return []
            }
            return comparison.values.flatMap { value in
                check(
                    DescribedValue(.text(value), at: context.place(of: value, in: filter.value)),
                    words,
                    name,
                    context
                )
            }
        }
    }

    private func check(
        _ value: DescribedValue?,
        _ known: [String],
        _ name: String,
        _ context: AlertContext
    ) -> [AlertProblem] {
        guard let value, let text = value.text, !known.contains(text) else { return [] }
        let words = known.map { Message(verbatim: $0) }
        return [
            problem(
                "invalid-enum",
                at: value,
                label: "not one of the values there are",
                "\(name) has no value \(text)",
                fix: NearestName.nearest(to: text, among: known).map { "did you mean \($0)?" }
                    ?? "it takes: \(words, separator: .comma)",
                in: context
            )
        ]
    }
}
