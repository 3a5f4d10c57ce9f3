import GKEInventory
import Messages

/// A condition in a language that is not followed: what can be said of it by the metrics that it names.
struct OpaqueCondition {
    private let name: String
    private let text: String

    /// - Parameter name: the name of the condition in Terraform.
    init(_ name: String, block: DescribedValue) {
        self.name = name
        text = DescribedResource(type: "", address: "", root: "", existence: .certain, body: block).allText
    }

    /// Whether it names a log-based metric that is described here, as MQL or as PromQL writes it.
    func namesMetric(of resources: AlertingResources) -> Bool { !metrics(of: resources).isEmpty }

    private func metrics(of resources: AlertingResources) -> [LogMetric] {
        resources.metrics.filter { metric in
            metric.name.map { text.contains($0) || text.contains(Self.promQL($0)) } ?? false
        }
    }

    /// PromQL has an underscore for every sign that its names cannot have.
    private static func promQL(_ name: String) -> String {
        String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }

    /// What is known of an event; only that it has nothing to do with it.
    func answer(_ form: EventForm, _ resources: AlertingResources) -> Answer {
        refutation(form, resources) ?? .unknown("\(name) is not followed here")
    }

    private func refutation(_ form: EventForm, _ resources: AlertingResources) -> Answer? {
        if name == "condition_absent", !form.endsSeries {
            return .no("\(name) waits until nothing is reported any more, which this event does not bring about")
        }
        if isAboutLog, form.freedom == .audit || form.freedom == .pool {
            return .no("the log of integrity events says nothing of this event")
        }
        let counters = metrics(of: resources)
        if name == "condition_absent", !statuses.isEmpty || !counters.isEmpty { return nil }
        guard !isOpen, statuses.isEmpty ? !counters.isEmpty : true, !namesOtherMetrics(than: counters) else {
            return nil
        }
        let changes =
            form.series.contains { statuses.contains($0.metric) }
            || counters.contains { $0.filter.answer(form).flag != false }
        return changes ? nil : .no("none of the metrics that \(name) names changes with this event")
    }

    private var isOpen: Bool { text.contains("${") || OpenWord.isIn(text) }

    private var isAboutLog: Bool { text.contains("shielded_vm_integrity") && !text.contains("cloudaudit") }

    /// The built-in metrics that are named; both where an expression may mean either.
    private var statuses: Set<String> {
        let common: String = "boot_validation_status"
        let named = [StatusMetric.early, StatusMetric.late].filter {
            text.contains($0.split(separator: "/").last ?? "")
        }
        let rest = ["early_", "late_"].reduce(text) { $0.replacing($1 + common, with: "") }
        return rest.contains(common) ? [StatusMetric.early, StatusMetric.late] : Set(named)
    }

    /// Whether it names a log-based metric that is not among those that are described.
    private func namesOtherMetrics(than counters: [LogMetric]) -> Bool {
        let rest = counters.compactMap(\.name).reduce(text) { text, name in
            text.replacing(LogMetric.prefix + name, with: "")
                .replacing("logging_googleapis_com:user_" + Self.promQL(name), with: "")
        }
        return rest.contains(LogMetric.prefix) || rest.contains("logging_googleapis_com:user_")
    }
}
