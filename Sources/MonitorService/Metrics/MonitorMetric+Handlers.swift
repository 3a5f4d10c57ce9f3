import Attestation
public import CoreMetrics
public import Metrics

extension MonitorMetric {
    /// The count with these values of its labels, in the order of ``labels``.
    public func counter(_ values: String..., in factory: any MetricsFactory = MetricsSystem.factory) -> Counter {
        Counter(label: rawValue, dimensions: dimensions(values), factory: factory)
    }

    /// The value that goes up and down with these values of its labels.
    public func gauge(_ values: String..., in factory: any MetricsFactory = MetricsSystem.factory) -> Gauge {
        Gauge(label: rawValue, dimensions: dimensions(values), factory: factory)
    }

    /// The times with these values of its labels, which are seen in seconds.
    public func timer(_ values: String..., in factory: any MetricsFactory = MetricsSystem.factory) -> Metrics.Timer {
        Metrics.Timer(label: rawValue, dimensions: dimensions(values), factory: factory)
    }

    private func dimensions(_ values: [String]) -> [(String, String)] {
        precondition(values.count == labels.count, rawValue)
        return Array(zip(labels, values))
    }
}

extension MonitorMetric {
    /// Makes the series of what may happen, with 0: who counts an increase does not see the first of a series that was
    /// not there before.
    public static func prepare(
        channels: [String],
        sources: [String],
        in factory: any MetricsFactory = MetricsSystem.factory
    ) {
        for result in EntryResult.allCases { entries.counter(result.rawValue, in: factory).increment(by: 0) }
        for standing in Verdict.Standing.allCases {
            evidence.counter(standing.rawValue, in: factory).increment(by: 0)
        }
        for channel in channels {
            outboxPending.gauge(channel, in: factory).record(0)
            for outcome in NotificationOutcome.allCases {
                notifications.counter(channel, outcome.rawValue, in: factory).increment(by: 0)
            }
        }
        reportsWaiting.gauge(in: factory).record(0)
        for source in sources { sourceLastEntry.gauge(source, in: factory).record(0) }
        databaseErrors.counter(in: factory).increment(by: 0)
    }
}
