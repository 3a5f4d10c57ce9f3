import Alerting
import Findings
import Messages
import MonitorConfiguration
import SourceText

/// Which notifications a channel carries.
struct NotificationFilter: Hashable, Sendable {
    let minimum: Severity
    /// The kinds; empty for all.
    let kinds: Set<IncidentKind>

    init(minimum: Severity, kinds: Set<IncidentKind> = []) {
        self.minimum = minimum
        self.kinds = kinds
    }

    init(_ reader: ChannelReader, usual: Severity) throws(SyntaxError) {
        minimum = try reader.choice("minimum_severity") ?? usual
        var kinds: Set<IncidentKind> = []
        for name in try reader.mapping.texts("kinds") {
            guard let kind = IncidentKind(rawValue: name) else {
                let known = IncidentKind.allCases.map { Message(verbatim: $0.rawValue) }
                throw reader.mapping.refusal("kinds", takes: "some of \(known, separator: .comma)")
            }
            kinds.insert(kind)
        }
        self.kinds = kinds
    }

    /// Whether it is told. What was told in one light and is seen in another is told when it is over, too.
    func passes(_ event: IncidentNotification.Event, _ incident: Incident) -> Bool {
        guard incident.severity >= minimum else { return false }
        guard !kinds.isEmpty, !kinds.contains(incident.kind) else { return true }
        let isEnd = event == .resolved || event == .acknowledged
        return isEnd && kinds.contains { $0.family == incident.kind.family }
    }
}
