import GKEInventory
import LoggingQuery
import Messages

/// A metric's label that repeats one of the resource.
struct RedundantLabel: AlertRule {
    let kinds = ["redundant-label"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        path.evaluators.flatMap { evaluator -> [AlertProblem] in
            guard case .logMetric = evaluator.signal else { return [] }
            return evaluator.signal.labelExtractors.compactMap { value in
                guard let extractor = value.text.flatMap(LabelExtractor.init), value.text?.hasPrefix("EXTRACT") == true,
                    extractor.path.starts(with: ["resource", "labels"]),
                    ResourceTypes.labels["gce_instance"]?.contains(extractor.path.last ?? "") == true
                else { return nil }
                return problem(
                    "redundant-label",
                    at: value,
                    word: extractor.written,
                    label: "already a label of the resource",
                    "every time series carries \(extractor.written) already",
                    fix: "leave the label out",
                    isNote: true,
                    in: context
                )
            }
        }
    }
}
