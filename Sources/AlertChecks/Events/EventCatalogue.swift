import Messages

/// Well-formed events of every kind. Where nobody could confirm how one looks, there are several forms of it, and only
/// what an alert does for all of them is known.
enum EventCatalogue {
    /// The forms of an event on some node.
    static func forms(of event: AlertEvent, at place: NodePlace) -> [EventForm] {
        let entries = IntegrityEntries(place: place)
        let audit = AuditEntries(place: place)
        switch event {
        case .earlyBootFailed:
            return IntegrityEntries.spellings.map { spelling in
                EventForm(
                    entries: [entries.report("earlyBootReportEvent", passed: false, spelling)],
                    series: series(StatusMetric.early, "failed", place)
                )
            }
        case .lateBootFailed:
            return IntegrityEntries.spellings.map { spelling in
                EventForm(
                    entries: [entries.report("lateBootReportEvent", passed: false, spelling)],
                    series: series(StatusMetric.late, "failed", place)
                )
            }
        case .launchAttestationFailed:
            // Which severity a failed launch report has was seen nowhere.
            return ["ERROR", "NOTICE"].map { EventForm(entries: [entries.launch(passed: false, severity: $0)]) }
        case .baselineRelearned: return audit.relearned.map { EventForm(entries: [$0]) }
        case .monitoringDisabled: return audit.disabled.map { EventForm(entries: [$0]) }
        case .poolCreatedUnwatched: return audit.poolCreated.map { EventForm(entries: [$0]) }
        }
    }

    /// An event for which nothing should go off.
    static func form(of event: QuietEvent, at place: NodePlace) -> EventForm {
        let entries = IntegrityEntries(place: place)
        return switch event {
        case .startup: EventForm(entries: [entries.empty("startupEvent")])
        case .shutdown: EventForm(entries: [entries.empty("shutdownEvent")])
        case .launchAttestationPassed: EventForm(entries: [entries.launch(passed: true, severity: "NOTICE")])
        case .earlyBootPassed:
            EventForm(
                entries: [entries.report("earlyBootReportEvent", passed: true, IntegrityEntries.spellings[0])],
                series: series(StatusMetric.early, "passed", place)
            )
        case .lateBootPassed:
            EventForm(
                entries: [entries.report("lateBootReportEvent", passed: true, IntegrityEntries.spellings[0])],
                series: series(StatusMetric.late, "passed", place)
            )
        }
    }

    /// Why the forms of an event may be answered differently.
    static func doubt(about event: AlertEvent) -> Message {
        switch event {
        case .earlyBootFailed, .lateBootFailed:
            "that depends on how the report spells its measurements, which is not confirmed"
        case .launchAttestationFailed: "that depends on the severity of a failed launch report, which is not confirmed"
        case .baselineRelearned, .monitoringDisabled, .poolCreatedUnwatched:
            "that depends on how the audit log spells the method or the request, which is not confirmed"
        }
    }

    private static func series(_ metric: String, _ status: String, _ place: NodePlace) -> [MetricSeries] {
        [MetricSeries(metric: metric, status: status, place: place, value: 1)]
    }
}

/// The built-in metrics that say how a node's last boot was judged.
enum StatusMetric {
    static let prefix = "compute.googleapis.com/instance/integrity/"
    static let early = prefix + "early_boot_validation_status"
    static let late = prefix + "late_boot_validation_status"

    /// The values that the label `status` has.
    static let statuses = ["passed", "failed", "unknown"]

    /// The labels of the metric and of what it is about.
    static let labels: Set<String> = ["instance_name", "status"]
}
