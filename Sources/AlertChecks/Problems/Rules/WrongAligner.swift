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
                    ? "write: per_series_aligner = \"ALIGN_SUM\"" : "write: per_series_aligner = \"ALIGN_MAX\"",
                in: context
            )
        }
    }

    private static func fault(_ name: String, _ isCounter: Bool, _ threshold: ThresholdCondition) -> Message? {
        switch name {
        case "ALIGN_COUNT":
            return "ALIGN_COUNT counts points, a point of 0 as well, and not what they say"
        case "ALIGN_RATE" where isCounter:
            let passes = 1 / max(threshold.alignmentPeriod, 1) > threshold.threshold ?? 0
            return passes ? nil : "ALIGN_RATE gives events per second, which one event never brings above this threshold"
        case "ALIGN_SUM", "ALIGN_MAX", "ALIGN_NONE", "ALIGN_MEAN": return nil
        case "ALIGN_DELTA" where isCounter: return nil
        case "ALIGN_MIN" where !isCounter, "ALIGN_NEXT_OLDER" where !isCounter, "ALIGN_INTERPOLATE" where !isCounter: return nil
        case "ALIGN_MIN", "ALIGN_STDDEV", "ALIGN_PERCENT_CHANGE":
            return "\(name) does not say whether something happened"
        default:
            return "\(name) cannot be used on this metric"
        }
    }
}
