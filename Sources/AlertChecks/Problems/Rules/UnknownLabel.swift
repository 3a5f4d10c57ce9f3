import GKEInventory
import LoggingQuery
import Messages

/// A filter or an extractor names a label that the resource or the metric does not have.
struct UnknownLabel: AlertRule {
    let kinds = ["unknown-label"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        path.evaluators.flatMap { evaluator -> [AlertProblem] in
            inLogs(evaluator.signal, path, context) + inMetrics(evaluator.signal, path, context)
        }
    }

    // MARK: Labels of the resource that wrote an entry

    private func inLogs(_ signal: Signal, _ path: AlertPath, _ context: AlertContext) -> [AlertProblem] {
        guard let filter = signal.logFilter, let text = filter.text else { return [] }
        let comparisons = FilterComparison.all(in: text)
        let types = comparisons.filter { $0.name == "resource.type" && $0.sign != "!=" }.flatMap(\.values)
        let known = Self.labels(of: types, text)
        guard let known else { return [] }
        var problems = comparisons.compactMap { comparison -> AlertProblem? in
            label(of: comparison.path, known).map { label in
                found(label, comparison.written, filter.value, types, context)
            }
        }
        for value in signal.labelExtractors {
            guard let extractor = value.text.flatMap(LabelExtractor.init),
                let label = label(of: extractor.path, known)
            else { continue }
            problems.append(found(label, extractor.written, value, types, context))
        }
        return problems
    }

    /// The labels of the resources that a filter is about; nil when one of them is not known here.
    private static func labels(of types: [String], _ text: String) -> Set<String>? {
        let known = types.map { ResourceTypes.labels[$0] }
        guard !known.contains(nil) else { return nil }
        if !types.isEmpty { return known.compactMap(\.self).reduce([]) { $0.union($1) } }
        guard !text.contains("container.googleapis.com"), !text.contains("NodePool") else { return nil }
        return ResourceTypes.labels["gce_instance"]
    }

    private func label(of path: [String], _ known: Set<String>) -> String? {
        guard path.count == 3, path[0] == "resource", path[1] == "labels", !known.contains(path[2]),
            !OpenWord.isIn(path[2])
        else { return nil }
        return path[2]
    }

    private func found(
        _ label: String,
        _ word: String,
        _ value: DescribedValue,
        _ types: [String],
        _ context: AlertContext
    ) -> AlertProblem {
        let type = types.first ?? "gce_instance"
        let labels = (ResourceTypes.labels[type] ?? []).sorted().map { Message(verbatim: $0) }
        let fix: Message =
            label == "cluster_name"
            ? """
            leave it out: integrity events carry no cluster; look a node up by its instance_id, or alert on the whole \
            project
            """ : "\(type) has these labels: \(labels, separator: .comma)"
        return problem(
            "unknown-label",
            at: value,
            word: word,
            label: "no such label",
            "resources of type \(type) have no label \(label): a comparison with it is false without a word",
            fix: fix,
            in: context
        )
    }

    // MARK: Labels of a metric

    private func inMetrics(_ signal: Signal, _ path: AlertPath, _ context: AlertContext) -> [AlertProblem] {
        guard let threshold = signal.threshold, let filter = threshold.filter else { return [] }
        let known: Set<String>
        switch signal {
        case .status: known = StatusMetric.labels
        case .logMetric(_, _, let metric?):
            guard let names = metric.labelNames, let extractors = metric.extractors else { return [] }
            known = Set(names + extractors.map(\.name))
        default: return []
        }
        return threshold.comparisons.compactMap { comparison in
            let path = MonitoringPath(comparison)
            let isStrange =
                path.root == "metric.labels" && !known.contains(path.label)
                || path.root == "resource.labels" && isInstance(threshold)
                    && ResourceTypes.labels["gce_instance"]?.contains(path.label) == false
            guard isStrange, !OpenWord.isIn(path.label) else { return nil }
            let names = (path.root == "metric.labels" ? known : ResourceTypes.labels["gce_instance"] ?? [])
                .sorted()
            let fix: Message =
                names.isEmpty
                ? "the metric has no labels; leave the comparison out"
                : "there are these labels: \(names.map { Message(verbatim: $0) }, separator: .comma)"
            return problem(
                "unknown-label",
                at: filter,
                word: comparison.written,
                label: "no such label",
                "there is no label \(path.label) here, so the condition takes no time series",
                fix: fix,
                in: context
            )
        }
    }

    private func isInstance(_ threshold: ThresholdCondition) -> Bool {
        threshold.comparisons.contains { $0.name == "resource.type" && $0.values == ["gce_instance"] }
    }
}
