/// Something that an alert should notice.
public enum AlertEvent: String, Sendable, CaseIterable {
    /// The early boot report says that the measurements are not the baseline's.
    case earlyBootFailed = "early-boot-failed"
    /// The late boot report says so.
    case lateBootFailed = "late-boot-failed"
    /// A Confidential VM's launch report does.
    case launchAttestationFailed = "launch-attestation-failed"
    /// Somebody made what the node booted last the new baseline.
    case baselineRelearned = "baseline-relearned"
    /// Somebody switched integrity monitoring off.
    case monitoringDisabled = "monitoring-disabled"
    /// Somebody made a node pool without integrity monitoring: GKE's own road to the same end.
    case poolCreatedUnwatched = "pool-created-unwatched"

    /// The events that `covered` answers for, in order.
    public static let covered = allCases.filter { $0 != .poolCreatedUnwatched }
}

/// Something that no alert should go off for.
enum QuietEvent: CaseIterable {
    case startup, earlyBootPassed, lateBootPassed, launchAttestationPassed, shutdown
}

/// One way an event may look, where its shape is not confirmed.
struct EventForm {
    /// The log entry that it leaves, in Google's JSON, as several nodes leave it.
    let entries: [String]

    /// What differs between those entries.
    let freedom: EventFreedom

    /// The points that it makes in the metrics of the platform.
    var series: [MetricSeries] = []

    /// Whether no more points are made behind it.
    var endsSeries = false
}

/// One time series of a built-in metric after an event.
struct MetricSeries {
    let metric: String
    let status: String
    let places: [NodePlace]
    let value: Double
}
