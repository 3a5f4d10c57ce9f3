import Alerting
import CoreMetrics
import IntegrityEvents
import LogEntries
import Metrics
import Storage

/// What the monitor counts and measures.
struct MonitorMetrics: Sendable {
    private let factory: any MetricsFactory

    private let databaseErrors: Counter

    /// How long one transaction of judging took, in seconds.
    private let judging: Timer

    /// - Parameter factory: what keeps them.
    init(_ factory: any MetricsFactory, version: String) {
        self.factory = factory
        databaseErrors = Counter(label: "shieldwatch_database_errors_total", dimensions: [], factory: factory)
        judging = Timer(label: "shieldwatch_judge_seconds", dimensions: [], factory: factory)
        let information = [("version", version)]
        Gauge(label: "shieldwatch_build_info", dimensions: information, factory: factory).record(1)
    }

    /// Counts that the database did not do what was asked.
    func noteDatabaseError() { databaseErrors.increment() }

    /// Counts entries that came in.
    func note(accepted: Int, duplicates: Int, rejected: Int) {
        for (result, count) in [("accepted", accepted), ("duplicate", duplicates), ("rejected", rejected)] {
            counter("shieldwatch_entries_total", [("result", result)]).increment(by: count)
        }
    }

    /// Counts what was judged.
    func note(_ arrivals: JudgedArrivals, took time: Duration) {
        judging.record(duration: time)
        for (verdict, count) in arrivals.verdicts {
            counter("shieldwatch_reports_total", [("verdict", verdict.rawValue)]).increment(by: count)
        }
    }

    /// Measures a notification that arrived, from when it was decided upon.
    func noteSent(_ item: OutboxItem, at now: Timestamp) {
        let channel = item.notification.channel
        counter("shieldwatch_notifications_total", [("channel", channel), ("outcome", "sent")]).increment()
        Timer(label: "shieldwatch_notification_seconds", dimensions: [("channel", channel)], factory: factory)
            .record(duration: max(.zero, now.since(item.createdAt)))
    }

    /// Counts a try that failed.
    func noteFailure(_ item: OutboxItem) {
        let dimensions = [("channel", item.notification.channel), ("outcome", "failed")]
        counter("shieldwatch_notifications_total", dimensions).increment()
    }

    /// Says what the database has at the moment.
    func note(_ incidents: [String: Int], _ outbox: [OutboxCounts]) {
        for (state, count) in incidents { gauge("shieldwatch_incidents", [("state", state)]).record(count) }
        for counts in outbox {
            gauge("shieldwatch_outbox_pending", [("channel", counts.channel)]).record(counts.pending)
        }
    }

    /// Says when a source last said something.
    func noteSource(_ name: String, at now: Timestamp) {
        gauge("shieldwatch_source_last_entry_timestamp_seconds", [("source", name)]).record(now.seconds)
    }

    private func counter(_ label: String, _ dimensions: [(String, String)]) -> Counter {
        Counter(label: label, dimensions: dimensions, factory: factory)
    }

    private func gauge(_ label: String, _ dimensions: [(String, String)]) -> Gauge {
        Gauge(label: label, dimensions: dimensions, factory: factory)
    }
}
