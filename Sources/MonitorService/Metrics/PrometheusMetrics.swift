public import CoreMetrics

/// Keeps the metrics of swift-metrics in a registry. Times are observed in seconds.
public struct PrometheusMetrics: MetricsFactory {
    private let registry: PrometheusRegistry

    /// Makes a factory for a registry.
    public init(_ registry: PrometheusRegistry) { self.registry = registry }

    /// Makes a count that only grows.
    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        CounterSeries(series: registry.series(label, .counter, dimensions))
    }

    /// Makes a count of parts.
    public func makeFloatingPointCounter(
        label: String,
        dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        CounterSeries(series: registry.series(label, .counter, dimensions))
    }

    /// Makes a value that goes up and down.
    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        GaugeSeries(series: registry.series(label, .gauge, dimensions))
    }

    /// Makes a recorder: of observations in buckets, or of the last value.
    public func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        RecorderSeries(series: registry.series(label, aggregate ? .histogram : .gauge, dimensions))
    }

    /// Makes a recorder of times.
    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        TimerSeries(series: registry.series(label, .histogram, dimensions))
    }

    /// Nothing is given back: a series stays for as long as the process.
    public func destroyCounter(_ handler: any CounterHandler) {}
    /// Nothing is given back.
    public func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
    /// Nothing is given back.
    public func destroyMeter(_ handler: any MeterHandler) {}
    /// Nothing is given back.
    public func destroyRecorder(_ handler: any RecorderHandler) {}
    /// Nothing is given back.
    public func destroyTimer(_ handler: any TimerHandler) {}
}

private final class CounterSeries: CounterHandler, FloatingPointCounterHandler {
    let series: PrometheusSeries

    init(series: PrometheusSeries) { self.series = series }

    func increment(by amount: Int64) { series.add(Double(max(0, amount))) }
    func increment(by amount: Double) { series.add(max(0, amount)) }
    func reset() { series.reset() }
}

private final class GaugeSeries: MeterHandler {
    let series: PrometheusSeries

    init(series: PrometheusSeries) { self.series = series }

    func set(_ value: Int64) { series.set(Double(value)) }
    func set(_ value: Double) { series.set(value) }
    func increment(by amount: Double) { series.add(amount) }
    func decrement(by amount: Double) { series.add(-amount) }
}

private final class RecorderSeries: RecorderHandler {
    let series: PrometheusSeries

    init(series: PrometheusSeries) { self.series = series }

    func record(_ value: Int64) { record(Double(value)) }
    func record(_ value: Double) { series.sort == .gauge ? series.set(value) : series.observe(value) }
}

private final class TimerSeries: TimerHandler {
    let series: PrometheusSeries

    init(series: PrometheusSeries) { self.series = series }

    func recordNanoseconds(_ duration: Int64) { series.observe(Double(duration) / 1e9) }
}
