import Alerting
import Findings
import IntegrityEvents
import Messages

/// What happened to an incident, the first thing first.
struct IncidentTimeline {
    let entries: [TimelineEntry]
    /// The names of machines by their IDs.
    let names: [String: String]

    var markup: Markup {
        Tag.ol(.style(.timeline)) {
            for entry in entries {
                Tag.li {
                    Parts.time(entry.at)
                    words(entry.what)
                }
            }
        }
    }

    private func name(_ instance: String) -> String { names[instance] ?? instance }

    private func words(_ what: TimelineEntry.What) -> Message {
        switch what {
        case .opened: "The incident was opened."
        case .reopened: "It was seen again, and opened again."
        case .joined(let instance): "\(name(instance)) joined."
        case .changed(let instance): "More registers of \(name(instance)) turned out to differ."
        case .repeated(let instance): "Something more was done to \(name(instance))."
        case .reclassified(let before, let after):
            "Reports of other nodes showed it in another light: \(before.rawValue) became \(after.rawValue)."
        case .severity(let before, let after):
            "Severity: \(Words.severity(before)) became \(Words.severity(after))."
        case .settled(let instance, let condition): "\(name(instance)): \(Words.condition(condition))."
        case .acknowledged(let who): "\(who) acknowledged it."
        case .resolved(let who?, let reason):
            reason.isEmpty ? "\(who) resolved it." : "\(who) resolved it: \(reason)"
        case .resolved(nil, _): "It healed, and was resolved by itself."
        case .commented(let who, let text): "\(who) said: \(text)"
        case .silenced(let who, _): "A silence of \(who) covers it."
        case .silenceEnded: "The silence ended."
        }
    }
}
