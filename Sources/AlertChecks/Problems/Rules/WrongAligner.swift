import GKEInventory
import Messages

/// An aligner that does not say how often something happened.
struct WrongAligner: AlertRule {
    let kinds = ["wrong-aligner"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        path.evaluators.compactMap { evaluator in
            let isCounter: Bool
            switch evaluator.signal {
            case .logMetric: isCounter = true
            case .status: isCounter = false
            default: return nil
            }
            guard let threshold = evaluator.signal.threshold, let aligner = threshold.aligner, let name = aligner.text,
                AlertEnumerations.aligners.contains(name), let message = Self.fault(name, isCounter, threshold)
            else { return nil }
            return problem(
                "wrong-aligner",
                at: aligner,
                label: "not the right aligner",
                message,
                fix: isCounter
                    ? .write("per_series_aligner = \"ALIGN_SUM\"") : .write("per_series_aligner = \"ALIGN_MAX\""),
                in: context
            )
        }
    }

    /// Aligners that tell whether something happened: on counters, and on the status.
    private static let counting: Set<String> = ["ALIGN_DELTA", "ALIGN_MAX", "ALIGN_MEAN", "ALIGN_NONE", "ALIGN_SUM"]
    private static let sampling: Set<String> = [
        "ALIGN_INTERPOLATE", "ALIGN_MAX", "ALIGN_MEAN", "ALIGN_MIN", "ALIGN_NEXT_OLDER", "ALIGN_NONE", "ALIGN_SUM",
    ]

    /// Aligners that can be used and tell something else.
    private static let beside: Set<String> = ["ALIGN_MIN", "ALIGN_PERCENT_CHANGE", "ALIGN_STDDEV"]

    private static func fault(_ name: String, _ isCounter: Bool, _ threshold: ThresholdCondition) -> Message? {
        if (isCounter ? counting : sampling).contains(name) { return nil }
        if name == Self.points { return "\(name) counts points, a point of 0 as well, and not what they say" }
        if isCounter, name == Self.rate {
            let passes = 1 / max(threshold.alignmentPeriod, 1) > threshold.threshold ?? 0
            return passes
                ? nil : "\(name) gives events per second, which one event never brings above this threshold"
        }
        return beside.contains(name)
            ? "\(name) does not say whether something happened" : "\(name) cannot be used on this metric"
    }

    private static let points: String = "ALIGN_COUNT"
    private static let rate: String = "ALIGN_RATE"
}
