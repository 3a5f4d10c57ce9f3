import Messages

/// Well-formed events of every kind. Where nobody could confirm how one looks, there are several forms of it, and only
/// what an alert does for all of them is known.
enum EventCatalogue {
    /// The forms of an event in a project.
    static func forms(of event: AlertEvent, in project: String) -> [EventForm] {
        switch event {
        case .earlyBootFailed:
            return IntegrityEntries.spellings.map { report(.early, passed: false, $0, in: project) }
        case .lateBootFailed:
            return IntegrityEntries.spellings.map { report(.late, passed: false, $0, in: project) }
        case .launchAttestationFailed:
            // Which severity a failed launch report has was seen nowhere.
            return ["ERROR", "NOTICE"].map { severity in
                form(.launch, in: project) { IntegrityEntries(node: $0).launch(passed: false, severity: severity) }
            }
        case .baselineRelearned: return audit(.audit, in: project) { $0.relearned }
        case .monitoringDisabled:
            return audit(.audit, in: project) { $0.disabled }.map { form in
                var form = form
                form.endsSeries = true
                return form
            }
        case .poolCreatedUnwatched: return audit(.pool, in: project) { $0.poolCreated }
        }
    }

    /// An event for which nothing should go off.
    static func form(of event: QuietEvent, in project: String) -> EventForm {
        switch event {
        case .startup: form(.report, in: project) { IntegrityEntries(node: $0).empty("startupEvent") }
        case .shutdown: form(.report, in: project) { IntegrityEntries(node: $0).empty("shutdownEvent") }
        case .launchAttestationPassed:
            form(.launch, in: project) { IntegrityEntries(node: $0).launch(passed: true, severity: "NOTICE") }
        case .earlyBootPassed: report(.early, passed: true, IntegrityEntries.spellings[0], in: project)
        case .lateBootPassed: report(.late, passed: true, IntegrityEntries.spellings[0], in: project)
        }
    }

    // MARK: Forms

    private static func form(
        _ freedom: EventFreedom,
        in project: String,
        _ entry: (NodeSample) -> String
    ) -> EventForm {
        EventForm(entries: NodeSample.all(in: project).map(entry), freedom: freedom)
    }

    private static func report(
        _ phase: BootPhase,
        passed: Bool,
        _ spelling: IntegrityEntries.Spelling,
        in project: String
    ) -> EventForm {
        var form = form(.report, in: project) { IntegrityEntries(node: $0).report(phase, passed: passed, spelling) }
        form.series = [
            MetricSeries(
                metric: phase.metric,
                status: passed ? "passed" : "failed",
                places: NodeSample.all(in: project).map(\.place),
                value: 1
            )
        ]
        return form
    }

    /// The entries of an event in the audit log: what differs between spellings is a form of its own.
    private static func audit(
        _ freedom: EventFreedom,
        in project: String,
        _ entries: (AuditEntries) -> [String]
    ) -> [EventForm] {
        let samples = NodeSample.all(in: project).map { entries(AuditEntries(node: $0)) }
        return (samples.first ?? []).indices.map { index in
            EventForm(entries: samples.map { $0[index] }, freedom: freedom)
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
}

/// The part of a boot that a report is about.
enum BootPhase {
    case early, late

    var metric: String { self == .early ? StatusMetric.early : StatusMetric.late }
    var report: String { self == .early ? "earlyBootReportEvent" : "lateBootReportEvent" }

    /// The registers that are measured by then.
    var registers: [Int] { self == .early ? [0, 4, 7] : [0, 4, 7, 8, 9] }
}

/// The built-in metrics that say how a node's last boot was judged.
enum StatusMetric {
    static let prefix = "compute.googleapis.com/instance/integrity/"
    static let early = prefix + "early_boot_validation_status"
    static let late = prefix + "late_boot_validation_status"

    /// Whether somebody who wrote a type meant one of the two.
    static func isMeant(by type: String) -> Bool {
        type.hasPrefix(prefix) || type.hasSuffix("_boot_validation_status")
            || NearestName.nearest(to: type, among: [early, late]) != nil
    }

    /// The values that the label `status` has.
    static let statuses = ["passed", "failed", "unknown"]

    /// The labels of the metric and of what it is about.
    static let labels: Set<String> = ["instance_name", "status"]
}
