import GKEInventory
import Messages

/// One event is not enough: for the threshold, for how long it has to hold, or for how many nodes have to fail at once.
struct WrongThreshold: AlertRule {
    let kinds = ["wrong-threshold", "wrong-duration", "wrong-trigger"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        path.evaluators.flatMap { evaluator -> [AlertProblem] in
            guard let threshold = evaluator.signal.threshold, threshold.comparison?.text == "COMPARISON_GT" else {
                return []
            }
            switch evaluator.signal {
            case .logMetric:
                return height(threshold, path, context) + duration(threshold, path, context)
                    + trigger(threshold, path, context)
            case .status: return height(threshold, path, context) + trigger(threshold, path, context)
            default: return []
            }
        }
    }

    private func height(_ threshold: ThresholdCondition, _ path: AlertPath, _ context: AlertContext) -> [AlertProblem] {
        guard let value = threshold.block["threshold_value"], let number = value.number, number >= 1 else { return [] }
        return [
            problem(
                "wrong-threshold",
                at: value,
                label: "one event is not enough",
                "\(path.name) does not fire for one event in one period",
                fix: .write("threshold_value = 0"),
                in: context
            )
        ]
    }

    private func duration(_ threshold: ThresholdCondition, _ path: AlertPath, _ context: AlertContext) -> [AlertProblem]
    {
        guard let value = threshold.block["duration"], let duration = threshold.duration,
            duration >= threshold.alignmentPeriod
        else { return [] }
        return [
            problem(
                "wrong-duration",
                at: value,
                label: "longer than an event lasts",
                "\(path.name) misses a single event: it counts in one period, and the condition has to hold longer",
                fix: .write("duration = \"0s\""),
                in: context
            )
        ]
    }

    private func trigger(_ threshold: ThresholdCondition, _ path: AlertPath, _ context: AlertContext) -> [AlertProblem]
    {
        guard let count = threshold.block.blocks("trigger").first?["count"], let number = count.number, number > 1
        else {
            return []
        }
        return [
            problem(
                "wrong-trigger",
                at: count,
                label: "one node is not enough",
                "\(path.name) fires only when several time series pass the threshold at once",
                fix: .write("count = 1"),
                in: context
            )
        ]
    }
}
