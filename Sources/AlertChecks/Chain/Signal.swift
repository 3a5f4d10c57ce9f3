import Findings
import GKEInventory
import Messages

/// What one condition, sink or notification listens to, and whether an event gets through it.
enum Signal {
    /// A condition that matches log entries.
    case logMatch(LogMatchCondition)
    /// A threshold on a metric that counts log entries; the metric where the input has it.
    case logMetric(ThresholdCondition, name: String, LogMetric?)
    /// A threshold on one of the built-in metrics about boots.
    case status(ThresholdCondition, metric: String)
    /// A threshold on a metric that has nothing to do with boots.
    case otherMetric(ThresholdCondition, metric: String)
    /// A threshold whose filter is not known or cannot be read.
    case unreadable(ThresholdCondition)
    /// A condition that is not followed, by its name.
    case opaque(String, DescribedValue)
    /// A sink.
    case sink(LogSink)
    /// A notification of Security Command Center.
    case finding(FindingNotification)

    /// What a condition listens to: one signal for each metric that its filter takes.
    /// - Parameter policy: the policy that the condition is of.
    static func all(_ condition: AlertCondition, of policy: DescribedResource, _ resources: AlertingResources)
        -> [Signal]
    {
        switch condition.kind {
        case .logMatch(let match): return [.logMatch(match)]
        case .opaque(let name): return [.opaque(name, condition.block)]
        case .threshold(let threshold):
            let types = MetricTypes(resources).named(by: threshold)
            if types.isEmpty, let metric = resources.metric(meantBy: threshold.filter, of: policy) {
                return [.logMetric(threshold, name: metric.name ?? "", metric)]
            }
            return types.isEmpty
                ? [.unreadable(threshold)] : types.map { Signal(threshold, type: $0, of: policy, resources) }
        }
    }

    private init(
        _ threshold: ThresholdCondition,
        type: String,
        of policy: DescribedResource,
        _ resources: AlertingResources
    ) {
        if type.hasPrefix(LogMetric.prefix) {
            let name = String(type.dropFirst(LogMetric.prefix.count))
            self = .logMetric(threshold, name: name, resources.metric(name, seenBy: policy))
        } else if OpenWord.isIn(type) {
            self = .unreadable(threshold)
        } else if StatusMetric.isMeant(by: type) {
            self = .status(threshold, metric: type)
        } else {
            self = .otherMetric(threshold, metric: type)
        }
    }

    /// The filter over log entries that decides.
    var logFilter: LogFilter? {
        switch self {
        case .logMatch(let match): match.filter
        case .logMetric(_, _, let metric): metric?.filter
        case .sink(let sink): sink.filter
        default: nil
        }
    }

    /// The threshold, where there is one.
    var threshold: ThresholdCondition? {
        switch self {
        case .logMetric(let threshold, _, _), .status(let threshold, _), .otherMetric(let threshold, _),
            .unreadable(let threshold):
            threshold
        default: nil
        }
    }
}
