import CoreMetrics
import Metrics
import TestSupport
import Testing

@testable import MonitorService

/// The names that rules, dashboards and the code have in common.
struct MonitorMetricTests {
    private static let rules = Result { try PackageFolder.text("Packaging/prometheus/shieldwatch.rules.yml") }

    /// A metric by a name in a rule, where a histogram has three.
    private func metric(_ name: String) -> MonitorMetric? {
        if let metric = MonitorMetric(rawValue: name) { return metric.isHistogram ? nil : metric }
        let base = ["_bucket", "_sum", "_count"].first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) }
        return base.flatMap(MonitorMetric.init).flatMap { $0.isHistogram ? $0 : nil }
    }

    @Test func rulesUseMetricsThatThereAre() throws {
        let names = try Self.rules.get().matches(of: /shieldwatch_[a-z_]+/).map { String($0.output) }
        #expect(names.count > 15)
        #expect(names.filter { metric($0) == nil } == [])
    }

    @Test func rulesAskForLabelsAndValuesThatThereAre() throws {
        let values = MonitorMetric.EntryResult.allCases.map(\.rawValue)
        let outcomes = MonitorMetric.NotificationOutcome.allCases.map(\.rawValue)
        for match in try Self.rules.get().matches(of: /(shieldwatch_[a-z_]+)\{([a-z]+)!?="([a-z-]+)"\}/) {
            let (label, value) = (String(match.2), String(match.3))
            #expect(metric(String(match.1))?.labels.contains(label) == true, "\(match.0)")
            #expect((label == "result" ? values : outcomes).contains(value), "\(match.0)")
        }
        let labels = Set(MonitorMetric.allCases.flatMap(\.labels)).union(["le"])
        for match in try Self.rules.get().matches(of: /by \(([a-z, ]+)\)/) {
            #expect(match.1.split(separator: ", ").allSatisfy { labels.contains(String($0)) }, "\(match.0)")
        }
    }

    /// Each kind of fault that a rule is for is shown to Prometheus' own checker.
    @Test func everyRuleHasATest() throws {
        let tests = try PackageFolder.text("Packaging/prometheus/shieldwatch.tests.yml")
        let alerts = try Self.rules.get().matches(of: /- alert: (\w+)/).map { String($0.1) }
        #expect(alerts.count == Set(alerts).count && alerts.count > 10)
        for alert in alerts { #expect(tests.contains("alertname: \(alert)\n"), "\(alert)") }
    }

    @Test func operationsExplainEveryAlert() throws {
        let page = try PackageFolder.text("Documentation/operations.md")
        let alerts = try Self.rules.get().matches(of: /- alert: (\w+)/).map { String($0.1) }
        for name in alerts + MonitorMetric.allCases.map(\.rawValue) { #expect(page.contains("`\(name)`"), "\(name)") }
    }

    @Test func handlersCarryTheLabelsInTheirOrder() {
        let registry = PrometheusRegistry(help: MonitorMetric.help)
        let factory = PrometheusMetrics(registry)
        MonitorMetric.notifications.counter("duty", "given-up", in: factory).increment(by: 1)
        MonitorMetric.judgeSeconds.timer(in: factory).recordNanoseconds(2_000_000)
        MonitorMetric.buildInformation.gauge("1.0", in: factory).record(1)
        #expect(registry.text.contains(#"shieldwatch_notifications_total{channel="duty",outcome="given-up"} 1"#))
        #expect(registry.text.contains(#"shieldwatch_judge_seconds_bucket{le="0.0025"} 1"#))
        #expect(registry.text.contains("# HELP shieldwatch_build_info 1, with the version of the program.\n"))
    }

    /// What has not happened yet is there as 0: an alert upon an increase would not see the first time otherwise.
    @Test func whatHasNotHappenedIsZero() {
        let registry = PrometheusRegistry()
        MonitorMetric.prepare(channels: ["duty"], sources: ["export"], in: PrometheusMetrics(registry))
        for line in [
            #"shieldwatch_notifications_total{channel="duty",outcome="given-up"} 0"#,
            #"shieldwatch_entries_total{result="rejected"} 0"#, "shieldwatch_database_errors_total 0",
            #"shieldwatch_source_last_entry_timestamp_seconds{source="export"} 0"#,
        ] {
            #expect(registry.text.split(separator: "\n").contains { $0 == line }, "\(line)")
        }
    }
}
