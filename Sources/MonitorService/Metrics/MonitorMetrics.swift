import Alerting
import Attestation
import CoreMetrics
import IntegrityEvents
import LogEntries
import Metrics
import Storage

/// What the monitor counts and measures, where it happens.
struct MonitorMetrics: Sendable {
    /// What keeps them.
    let factory: any MetricsFactory

    private let databaseErrors: Counter
    private let judging: Metrics.Timer

    /// - Parameters:
    ///   - factory: what keeps them.
    ///   - version: the version of the program.
    ///   - channels: the names of the channels that people are told through.
    ///   - sources: the names of the sources of entries.
    init(_ factory: any MetricsFactory, version: String, channels: [String], sources: [String]) {
        self.factory = factory
        databaseErrors = MonitorMetric.databaseErrors.counter(in: factory)
        judging = MonitorMetric.judgeSeconds.timer(in: factory)
        MonitorMetric.prepare(channels: channels, sources: sources, in: factory)
        MonitorMetric.buildInformation.gauge(version, in: factory).record(1)
    }

    /// Counts that the database did not do what was asked.
    func noteDatabaseError() { databaseErrors.increment() }

    /// Counts entries that came in.
    func note(accepted: Int, duplicates: Int, rejected: Int) {
        let counts: [(MonitorMetric.EntryResult, Int)] = [
            (.accepted, accepted), (.duplicate, duplicates), (.rejected, rejected),
        ]
        for (result, count) in counts {
            MonitorMetric.entries.counter(result.rawValue, in: factory).increment(by: count)
        }
    }

    /// Counts what was judged.
    func note(_ arrivals: JudgedArrivals, took time: Duration) {
        judging.record(duration: time)
        for (verdict, count) in arrivals.verdicts {
            MonitorMetric.reports.counter(verdict.rawValue, in: factory).increment(by: count)
        }
    }

    /// Counts evidence that was judged.
    func note(_ standing: Verdict.Standing) {
        MonitorMetric.evidence.counter(standing.rawValue, in: factory).increment()
    }

    /// Measures a notification that arrived, from when it was decided upon.
    func noteSent(_ item: OutboxItem, at now: Timestamp) {
        let channel = item.notification.channel
        note(.sent, item)
        MonitorMetric.notificationSeconds.timer(channel, in: factory)
            .record(duration: max(.zero, now.since(item.createdAt)))
    }

    /// Counts a try to send a notification.
    func note(_ outcome: MonitorMetric.NotificationOutcome, _ item: OutboxItem) {
        MonitorMetric.notifications.counter(item.notification.channel, outcome.rawValue, in: factory).increment()
    }

    /// Says what the database has at the moment.
    func note(_ incidents: [IncidentState: Int], _ outbox: [OutboxCounts], waiting: Int) {
        MonitorMetric.reportsWaiting.gauge(in: factory).record(waiting)
        for state in IncidentState.allCases {
            MonitorMetric.incidents.gauge(state.rawValue, in: factory).record(incidents[state] ?? 0)
        }
        for counts in outbox { MonitorMetric.outboxPending.gauge(counts.channel, in: factory).record(counts.pending) }
    }

    /// Says when the inventory was last read, by whichever process.
    func noteInventory(readAt moment: Timestamp?) {
        MonitorMetric.inventoryRead.gauge(in: factory).record(moment?.seconds ?? 0)
    }

    /// Says when a source last said something.
    func noteSource(_ name: String, at now: Timestamp) {
        MonitorMetric.sourceLastEntry.gauge(name, in: factory).record(now.seconds)
    }
}
