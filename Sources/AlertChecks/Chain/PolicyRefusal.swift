import GKEInventory
import Messages

/// What Google refuses in a policy, whatever it listens to (Cloud Monitoring, REST resource projects.alertPolicies).
struct PolicyRefusal {
    let policy: AlertPolicy

    /// How many conditions a policy may have.
    static let conditionLimit = 6

    /// The longest filter of a condition on a metric.
    static let filterLimit = 2048

    /// A condition holds for a multiple of this, in seconds.
    static let durationStep = 60.0

    var answer: Answer {
        if policy.conditions.count > Self.conditionLimit {
            return .no("Google refuses the policy: it has more than \(Self.conditionLimit) conditions")
        }
        let thresholds = policy.conditions.compactMap { condition -> ThresholdCondition? in
            if case .threshold(let threshold) = condition.kind { threshold } else { nil }
        }
        if let word = (words + thresholds.flatMap(Self.words)).compactMap(\.self).first {
            return .no("Google refuses the policy: it does not know '\(word)'")
        }
        if thresholds.contains(where: { ($0.filter?.text ?? "").utf8.count > Self.filterLimit }) {
            return .no("Google refuses the policy: a filter has more than \(Self.filterLimit) characters")
        }
        return thresholds.contains(where: Self.isUneven)
            ? .no("Google refuses the policy: a duration is no multiple of a minute") : .yes
    }

    private var words: [String?] {
        [
            Self.word(policy.combiner, AlertEnumerations.combiners),
            Self.word(policy.resource.body["severity"], AlertEnumerations.severities),
        ]
    }

    private static func words(_ threshold: ThresholdCondition) -> [String?] {
        threshold.aggregations.flatMap { aggregation in
            [
                word(aggregation["per_series_aligner"], AlertEnumerations.aligners),
                word(aggregation["cross_series_reducer"], AlertEnumerations.reducers),
            ]
        }
    }

    /// A word that is none of those that there are.
    private static func word(_ value: DescribedValue?, _ known: [String]) -> String? {
        value?.text.flatMap { known.contains($0) ? nil : $0 }
    }

    /// Whether a condition has to hold for something else than whole minutes.
    static func isUneven(_ threshold: ThresholdCondition) -> Bool {
        threshold.duration.map { $0.truncatingRemainder(dividingBy: durationStep) != 0 } ?? false
    }
}
