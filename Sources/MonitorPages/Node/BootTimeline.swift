import IntegrityEvents
import LogEntries
import Messages
import Storage

/// What happened to a machine, the latest first: starts, reports, what administrators did.
struct BootTimeline {
    let reports: [StoredReport]
    let events: [StoredEvent]

    private struct Entry {
        let time: Timestamp
        let content: Markup
    }

    var markup: Markup {
        let all = reports.map(entry) + events.map(entry)
        let sorted = all.enumerated().sorted { ($1.element.time, $1.offset) < ($0.element.time, $0.offset) }
        return Tag.ol(.style(.timeline)) {
            for entry in sorted.map(\.element) {
                Tag.li {
                    Parts.time(entry.time)
                    entry.content
                }
            }
        }
    }

    private func entry(_ stored: StoredReport) -> Entry {
        let report = stored.report
        let content = Tag.span {
            Words.badge(stored.verdict)
            Markup.verbatim(" ")
            "Boot \(report.bootCounter), \(report.phase.name); in its cohort: \(Words.standing(stored.standing))"
        }
        return Entry(time: report.timestamp, content: content)
    }

    private func entry(_ stored: StoredEvent) -> Entry {
        Entry(time: stored.event.timestamp, content: .message(Self.words(stored.event.kind)))
    }

    private static func words(_ kind: LogEvent.Kind) -> Message {
        switch kind {
        case .startup(let counter): "The machine started (boot \(counter))."
        case .shutdown(let counter): "The machine was shut down (boot \(counter))."
        case .tpmCleared(let counter): "The vTPM was cleared (boot \(counter))."
        case .report(let report): "A report about boot \(report.bootCounter)."
        case .unknown(let members, let hasFailed):
            hasFailed
                ? "An integrity event of an unknown kind says that something failed (\(members.joined(separator: ", ")))."
                : "An integrity event of an unknown kind (\(members.joined(separator: ", ")))."
        case .secureBootRefusal(let line): "Secure Boot refused an image: \(line)."
        case .action(let action): words(action)
        }
    }

    private static func words(_ action: AdministratorAction) -> Message {
        let who: Message = action.principal.map { Message(verbatim: $0) } ?? "Somebody"
        guard action.succeeded else { return "\(who) tried to change the integrity monitoring, and was refused." }
        switch action.kind {
        case .relearn(requested: false?): return "\(who) left the baseline as it was."
        case .relearn: return "\(who) had the last boot learned as the baseline."
        case .configuration(integrityMonitoring: false?, _, _): return "\(who) switched integrity monitoring off."
        case .configuration(_, secureBoot: false?, _): return "\(who) switched Secure Boot off."
        case .configuration(_, _, vtpm: false?): return "\(who) switched the vTPM off."
        case .configuration: return "\(who) changed the Shielded VM options."
        }
    }
}
