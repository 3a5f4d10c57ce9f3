import Messages
import RegularExpressions

/// The metrics that a filter may be about.
struct MetricTypes {
    private let known: [String]

    init(_ resources: AlertingResources) {
        let counters = resources.metrics.compactMap(\.name).map { LogMetric.prefix + $0 }
        known = [StatusMetric.early, StatusMetric.late] + counters
    }

    /// How many metrics of one filter are followed.
    private static let limit = 16

    /// The types of all metrics that a filter names, each once.
    func named(by threshold: ThresholdCondition) -> [String] {
        var found: [String] = []
        for type in threshold.metricTypes.flatMap({ types(of: $0) }) where !found.contains(type) { found.append(type) }
        return Array(found.prefix(Self.limit))
    }

    /// The metrics that a type may be that is not known; nil for one that is, or that nothing here can be.
    private func open(_ type: String) -> [String]? {
        guard OpenWord.isIn(type), !known.contains(type),
            let pattern = try? RegularExpression(OpenWord.pattern(for: type, isWhole: true))
        else { return nil }
        let possible = known.filter { pattern.firstMatch(in: $0) != nil }
        // What is written in front tells whether a metric may be meant that is described elsewhere.
        let isStatus = OpenWord.known(in: type)[0].hasPrefix(StatusMetric.prefix)
        return possible.isEmpty || !isStatus ? possible + [type] : possible
    }

    private func types(of comparison: FilterComparison) -> [String] {
        switch comparison.function {
        case nil, "one_of": return comparison.values.flatMap { open($0) ?? [$0] }
        default:
            let meant = known.filter { type in
                let lookup = FieldExpression.Lookup.value(type)
                return FieldExpression.comparison(comparison).answer { _ in lookup } == .yes
            }
            return meant.isEmpty ? comparison.values : meant
        }
    }
}
