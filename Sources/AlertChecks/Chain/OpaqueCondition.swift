import GKEInventory
import Messages

/// A condition in a language that is not followed: what can be said of it by the metrics that it names.
struct OpaqueCondition {
    private let text: String

    init(block: DescribedValue) {
        text = DescribedResource(type: "", address: "", root: "", existence: .certain, body: block).allText
    }

    /// Whether it names a log-based metric that is described here, as MQL or as PromQL writes it.
    func namesMetric(of resources: AlertingResources) -> Bool {
        resources.metrics.compactMap(\.name).contains { text.contains($0) || text.contains(Self.promQL($0)) }
    }

    /// PromQL has an underscore for every sign that its names cannot have.
    private static func promQL(_ name: String) -> String {
        String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }

    /// Why it has nothing to do with an event; nil when it may have.
    func refutation(of event: EventForm) -> Answer? {
        let isAboutStatus =
            text.contains("boot_validation_status") && !text.contains("logging.googleapis.com")
            && !text.contains("logging_googleapis_com")
        let isAboutLog = text.contains("shielded_vm_integrity") && !text.contains("cloudaudit")
        if isAboutStatus, event.series.isEmpty { return .no("the status of a boot does not change with this event") }
        return isAboutLog && (event.freedom == .audit || event.freedom == .pool)
            ? .no("the log of integrity events says nothing of this event") : nil
    }
}
