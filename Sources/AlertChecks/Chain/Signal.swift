import Findings
import GKEInventory
import Messages

/// What one condition, sink or notification listens to, and whether an event gets through it.
enum Signal {
    /// A condition that matches log entries.
    case logMatch(DescribedValue)
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

    init(_ condition: AlertCondition, _ resources: AlertingResources) {
        switch condition.kind {
        case .logMatch(let block): self = .logMatch(block)
        case .opaque(let name): self = .opaque(name, condition.block)
        case .threshold(let threshold):
            guard let type = threshold.metricType else {
                self = .unreadable(threshold)
                return
            }
            let prefix = "logging.googleapis.com/user/"
            if type.hasPrefix(prefix) {
                let name = String(type.dropFirst(prefix.count))
                self = .logMetric(threshold, name: name, resources.metrics.first { $0.name == name })
            } else if type.hasPrefix(StatusMetric.prefix) {
                self = .status(threshold, metric: type)
            } else {
                self = .otherMetric(threshold, metric: type)
            }
        }
    }

    /// The filter over log entries that decides, with what it belongs to.
    var logFilter: DescribedValue? {
        switch self {
        case .logMatch(let block): block["filter"]
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
