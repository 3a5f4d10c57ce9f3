import GKEInventory
import Messages

/// What a threshold makes of the points of one event.
struct Threshold {
    let condition: ThresholdCondition

    /// What the points are.
    enum Points {
        /// A counter that counts this event once, in one period.
        case counter
        /// A value that is reported every minute until the node boots again.
        case gauge(Double)
        /// Whatever a metric that is described elsewhere makes of it.
        case unknown
    }

    /// The comparisons that the API takes in a threshold (Cloud Monitoring, REST resource projects.alertPolicies).
    static let comparisons: Set<String> = ["COMPARISON_GT", "COMPARISON_LT"]

    /// Whether the threshold is passed.
    func answer(_ points: Points) -> Answer {
        Answer.all([
            comparison, value(points).map(passes) ?? .no("the aligner cannot be used on this metric"), trigger,
            duration(points), others,
        ])
    }

    private var comparison: Answer {
        guard let comparison = condition.comparison else { return .no("there is no comparison") }
        guard let name = comparison.text else { return .unknown("the comparison is not known") }
        if name == "COMPARISON_GT" { return .yes }
        return Self.comparisons.contains(name)
            ? .no("the condition holds while the value is small, not when something happens")
            : .no("a threshold cannot be compared with \(name)")
    }

    private func passes(_ value: Double?) -> Answer {
        guard let threshold = condition.threshold else { return .unknown("the threshold is not known") }
        guard let value else { return .unknown("what the aligner makes of one event is not settled") }
        return value > threshold
            ? .yes : .no("one event gives \(Self.text(value)), which is not above \(Self.text(threshold))")
    }

    private static func text(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e9 ? String(Int(number)) : "\(number)"
    }

    /// What one event is worth behind the aligner: nil when the aligner cannot be used, nil inside when that is not
    /// settled.
    private func value(_ points: Points) -> Double?? {
        guard let aligner = condition.aligner else { return .some(raw(points)) }
        guard let name = aligner.text else { return .some(nil) }
        if case .unknown = points { return .some(nil) }
        let isCounter = if case .counter = points { true } else { false }
        switch name {
        case "ALIGN_NONE", "ALIGN_SUM", "ALIGN_MAX", "ALIGN_MEAN": return .some(raw(points))
        case "ALIGN_COUNT": return .some(1)
        case "ALIGN_DELTA": return isCounter ? .some(1) : .none
        case "ALIGN_RATE": return isCounter ? .some(1 / max(condition.alignmentPeriod, 1)) : .none
        case "ALIGN_MIN": return isCounter ? .some(nil) : .some(raw(points))
        case "ALIGN_NEXT_OLDER", "ALIGN_INTERPOLATE": return isCounter ? .none : .some(raw(points))
        case "ALIGN_STDDEV": return .some(0)
        case "ALIGN_PERCENT_CHANGE": return .some(nil)
        default: return .none
        }
    }

    private func raw(_ points: Points) -> Double? {
        switch points {
        case .counter: 1
        case .gauge(let value): value
        case .unknown: nil
        }
    }

    /// One event is one time series.
    private var trigger: Answer {
        guard let trigger = condition.block.blocks("trigger").first else { return .yes }
        if let count = trigger["count"]?.number, count > 1 {
            return .no("one event is one time series, and \(Self.text(count)) have to pass the threshold")
        }
        if let percent = trigger["percent"]?.number, percent > 0 {
            return .unknown("which part of all time series one event is, is not known")
        }
        return trigger["count"]?.missing == nil ? .yes : .unknown("how many time series have to pass is not known")
    }

    /// A counter's one point is gone after its period, a status stays until the next boot.
    private func duration(_ points: Points) -> Answer {
        guard case .counter = points else { return .yes }
        guard let duration = condition.duration else {
            return .unknown("how long the condition has to hold is not known")
        }
        let period = condition.alignmentPeriod
        if duration == 0 || duration < period { return .yes }
        return duration == period
            ? .unknown(
                "one event fills one period of \(Self.text(period)) s, and the condition has to hold for all of it"
            )
            : .no(
                "one event fills one period of \(Self.text(period)) s, and the condition has to hold for \(Self.text(duration)) s"
            )
    }

    private var others: Answer {
        for name in ["denominator_filter", "forecast_options"] where !condition.block.blocks(name).isEmpty {
            return .unknown("\(name) is not followed here")
        }
        let reducers = condition.aggregations.compactMap { $0["cross_series_reducer"] }
        for reducer in reducers where ["REDUCE_MIN", "REDUCE_STDDEV"].contains(reducer.text ?? "") {
            return .unknown("\(reducer.text ?? "") takes the event together with the time series of other nodes")
        }
        return .yes
    }
}
