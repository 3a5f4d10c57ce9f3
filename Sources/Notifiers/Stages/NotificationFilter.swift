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

    /// Whether what becomes of an incident is told: from when it was first told in a light that the channel is for, in
    /// whatever light it is seen later. Who was woken hears that it is an upgrade, and that it is over.
    func passes(_ incident: Incident) -> Bool {
        incident.told.contains { kind, severity in severity >= minimum && (kinds.isEmpty || kinds.contains(kind)) }
    }
}
