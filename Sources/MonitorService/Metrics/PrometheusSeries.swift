import Synchronization

/// One series: a count that only grows, a value, or observations in buckets.
final class PrometheusSeries: Sendable {
    /// What sort of series a name has.
    enum Sort: String, Sendable {
        case counter, gauge, histogram
    }

    private struct State {
        var value = 0.0
        var count = 0
        var buckets: [Int]
    }

    /// The upper bounds of the buckets, in seconds where times are observed.
    static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

    let sort: Sort
    private let state: Mutex<State>

    init(_ sort: Sort) {
        self.sort = sort
        state = Mutex(State(buckets: sort == .histogram ? Array(repeating: 0, count: Self.bounds.count) : []))
    }

    func add(_ amount: Double) { state.withLock { $0.value += amount } }

    func set(_ value: Double) { state.withLock { $0.value = value } }

    func reset() { state.withLock { $0 = State(buckets: $0.buckets.map { _ in 0 }) } }

    func observe(_ value: Double) {
        state.withLock { state in
            state.value += value
            state.count += 1
            if let bucket = Self.bounds.firstIndex(where: { value <= $0 }) { state.buckets[bucket] += 1 }
        }
    }

    /// The lines of the series.
    func lines(_ name: String, _ labels: PrometheusLabels) -> [String] {
        let state = state.withLock { $0 }
        guard sort == .histogram else { return ["\(name)\(labels.text) \(PrometheusName.number(state.value))"] }
        var total = 0
        var lines = zip(Self.bounds, state.buckets).map { bound, count in
            total += count
            return "\(name)_bucket\(labels.adding("le", PrometheusName.number(bound))) \(total)"
        }
        lines.append("\(name)_bucket\(labels.adding("le", "+Inf")) \(state.count)")
        lines.append("\(name)_sum\(labels.text) \(PrometheusName.number(state.value))")
        return lines + ["\(name)_count\(labels.text) \(state.count)"]
    }
}
