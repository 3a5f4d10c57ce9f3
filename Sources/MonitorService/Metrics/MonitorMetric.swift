/// The metrics that the monitor keeps about itself, by the names that Prometheus knows.
///
/// `Packaging/prometheus/shieldwatch.rules.yml` alerts upon them; a test holds the rules against this list.
public enum MonitorMetric: String, CaseIterable, Sendable {
    /// Entries that were taken, by ``EntryResult``.
    case entries = "shieldwatch_entries_total"
    /// Reports of boots that were judged, by verdict.
    case reports = "shieldwatch_reports_total"
    /// Evidence of machines that was judged, by verdict.
    case evidence = "shieldwatch_evidence_total"
    /// Reports and other events that are stored and wait to be judged.
    case reportsWaiting = "shieldwatch_reports_waiting"
    /// Incidents there are, by state.
    case incidents = "shieldwatch_incidents"
    /// Notifications that wait, by channel.
    case outboxPending = "shieldwatch_outbox_pending"
    /// Tries to send a notification, by channel and ``NotificationOutcome``.
    case notifications = "shieldwatch_notifications_total"
    /// Seconds from the commit of the entry that caused a notification until it was sent.
    case notificationSeconds = "shieldwatch_notification_seconds"
    /// Seconds that judging what came together took, its transaction included.
    case judgeSeconds = "shieldwatch_judge_seconds"
    /// When a source last gave an entry, in seconds since 1970; 0 before it gave one.
    case sourceLastEntry = "shieldwatch_source_last_entry_timestamp_seconds"
    /// When all inventories were last read, in seconds since 1970; 0 before they were, absent without an inventory.
    case inventoryRead = "shieldwatch_inventory_read_timestamp_seconds"
    /// Times that an inventory could not be read; absent without an inventory.
    case inventoryErrors = "shieldwatch_inventory_errors_total"
    /// Transactions that failed for good.
    case databaseErrors = "shieldwatch_database_errors_total"
    /// When the certificate of the server ends, in seconds since 1970; absent without TLS.
    case certificateEnd = "shieldwatch_tls_certificate_end_timestamp_seconds"
    /// Certificates and keys that changed on the disk and could not be used.
    case certificateErrors = "shieldwatch_tls_certificate_errors_total"
    /// 1, with the version as a label.
    case buildInformation = "shieldwatch_build_info"
}

extension MonitorMetric {
    /// What became of an entry.
    public enum EntryResult: String, CaseIterable, Sendable {
        /// It was new, and is kept.
        case accepted
        /// It had been there before.
        case duplicate
        /// It could not be read.
        case rejected
    }

    /// What came of a try to send a notification.
    public enum NotificationOutcome: String, CaseIterable, Sendable {
        /// The receiver has it.
        case sent
        /// It did not arrive, and is tried again.
        case failed
        /// It did not arrive, and is not tried again.
        case givenUp = "given-up"
    }

    /// The names of its labels.
    public var labels: [String] {
        switch self {
        case .entries: ["result"]
        case .reports, .evidence: ["verdict"]
        case .incidents: ["state"]
        case .outboxPending, .notificationSeconds: ["channel"]
        case .notifications: ["channel", "outcome"]
        case .sourceLastEntry: ["source"]
        case .buildInformation: ["version"]
        case .reportsWaiting, .judgeSeconds, .inventoryRead, .inventoryErrors, .databaseErrors, .certificateEnd,
            .certificateErrors:
            []
        }
    }

    /// Whether it is kept in buckets, of which Prometheus sees `_bucket`, `_sum` and `_count`.
    public var isHistogram: Bool { self == .notificationSeconds || self == .judgeSeconds }

    /// What `# HELP` says of it.
    public var help: String {
        switch self {
        case .entries: "Log entries taken, by result."
        case .reports: "Boot reports judged, by verdict."
        case .evidence: "Evidence of nodes judged, by verdict."
        case .reportsWaiting: "Boot reports and other events that wait to be judged."
        case .incidents: "Incidents, by state."
        case .outboxPending: "Notifications that wait to be sent, by channel."
        case .notifications: "Tries to send a notification, by channel and outcome."
        case .notificationSeconds: "Seconds from accepting an entry to sending its notification."
        case .judgeSeconds: "Seconds that judging and storing a batch took."
        case .sourceLastEntry: "When a source last gave an entry, in Unix time; 0 before its first."
        case .inventoryRead: "When all inventories were last read, in Unix time; 0 before they were."
        case .inventoryErrors: "Times that an inventory could not be read."
        case .databaseErrors: "Transactions that failed for good."
        case .certificateEnd: "When the certificate of the server ends, in Unix time."
        case .certificateErrors: "Changed certificates and keys that could not be used."
        case .buildInformation: "1, with the version of the program."
        }
    }

    /// Every help text by the name of its metric, for ``PrometheusRegistry``.
    public static var help: [String: String] {
        Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.help) })
    }
}
