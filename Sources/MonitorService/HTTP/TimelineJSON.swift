import Alerting
import Findings
import LogEntries

/// An entry of a timeline as other programs read it.
struct TimelineJSON: Encodable, Sendable {
    let at: Timestamp
    let event: String
    var instance: String?
    var by: String?
    var text: String?
    var from: String?
    var to: String?

    /// Everything that `event` can be.
    static let events =
        [
            "opened", "reopened", "joined", "changed", "repeated", "reclassified", "severity", "acknowledged",
            "resolved", "commented", "silenced", "silence-ended",
        ] + AffectedNode.Condition.allCases.map(\.rawValue)

    init(_ entry: TimelineEntry) {
        at = entry.at
        switch entry.what {
        case .opened: event = "opened"
        case .reopened: event = "reopened"
        case .joined(let machine): (event, instance) = ("joined", machine)
        case .changed(let machine): (event, instance) = ("changed", machine)
        case .repeated(let machine): (event, instance) = ("repeated", machine)
        case .reclassified(let before, let after):
            (event, from, to) = ("reclassified", before.rawValue, after.rawValue)
        case .severity(let before, let after): (event, from, to) = ("severity", before.rawValue, after.rawValue)
        case .settled(let machine, let condition): (event, instance) = (condition.rawValue, machine)
        case .acknowledged(let who): (event, by) = ("acknowledged", who)
        case .resolved(let who, let reason): (event, by, text) = ("resolved", who, reason.isEmpty ? nil : reason)
        case .commented(let who, let words): (event, by, text) = ("commented", who, words)
        case .silenced(let who, let silence): (event, by, text) = ("silenced", who, silence)
        case .silenceEnded: event = "silence-ended"
        }
    }
}
