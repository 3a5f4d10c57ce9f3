import Alerting
import Findings
import IntegrityEvents
import LogEntries
import MeasuredBoot
import Messages
import OutboundHTTP

/// What people are told about an incident, in the language of a channel and without any markup.
struct NotificationWords: Sendable {
    let catalogue: MessageCatalogue
    /// The address of the pages, without a slash at its end.
    let pages: String

    /// A fact with its name.
    struct Fact: Hashable {
        let name: String
        let value: String
    }

    func text(_ message: Message) -> String { message.text(in: catalogue) }

    /// Where the incident is shown.
    func link(_ incident: Incident) -> String { "\(pages)/incidents/\(incident.id)" }

    /// What happened to what, in one line.
    func headline(_ notification: Notification) -> String {
        let incident = notification.incident
        return text("[\(incident.severity.words)] \(notification.event.words(for: incident.kind)): \(incident.title)")
    }

    /// Where it is, since when, and how many.
    func facts(_ notification: Notification) -> [Fact] {
        let incident = notification.incident
        let subject = incident.subject
        let rows: [(Message, String?)] = [
            ("Severity", text(incident.severity.words)),
            ("Cluster", subject.cluster),
            ("Node pool", subject.pool),
            ("Project", incident.nodes.first?.node.instance.project),
            ("Nodes", incident.nodes.isEmpty ? nil : nodes(incident)),
            ("First seen", incident.firstSeen.description),
            ("Last seen", incident.lastSeen.description),
            ("Acknowledged by", incident.acknowledgedBy),
        ]
        return rows.compactMap { name, value in
            value.flatMap { $0.isEmpty ? nil : Fact(name: text(name), value: OneLine.text($0, limit: 500)) }
        }
    }

    private static let namesLimit = 10

    private func nodes(_ incident: Incident) -> String {
        let names = incident.nodes.prefix(Self.namesLimit).map { Message(verbatim: $0.name) }
        let rest = incident.nodes.count - names.count
        return text(
            rest > 0 ? "\(names, separator: .comma) and \(rest) more nodes" : "\(names, separator: .comma)"
        )
    }

    /// What differs, a line for each register.
    func changes(_ incident: Incident) -> [String] {
        incident.changes.map { change in
            let register = "PCR \(change.register.pcr) (\(change.register.algorithm.name))"
            let actual = change.register.value.description
            guard let expected = change.expected else {
                return text("\(register), \(change.phase.name): \(change.component.message), now \(actual)")
            }
            return text(
                """
                \(register), \(change.phase.name): \(change.component.message), now \(actual), expected \
                \(expected.description)
                """
            )
        }
    }

    /// What is known and how sure that is, in sentences.
    func explanation(_ incident: Incident) -> [String] {
        incident.explanation.map(text).filter { !$0.isEmpty }.map { OneLine.text($0, limit: 2_000) }
    }

    /// What to do next with its commands; nothing for what is over, and for an upgrade as upgrades are.
    func steps(_ incident: Incident) -> [(text: String, commands: [String])] {
        guard incident.isUnresolved, incident.kind != .rollout else { return [] }
        return incident.steps.map { (text($0.text), $0.commands) }
    }
}

extension IncidentNotification.Event {
    /// What happened, in a word or two. An incident that becomes a rollout by an update is no attack after all.
    func words(for kind: IncidentKind) -> Message {
        switch self {
        case .opened: "Opened"
        case .updated where kind == .rollout: "Turned out to be an upgrade"
        case .updated: "More severe"
        case .acknowledged: "Acknowledged"
        case .resolved: "Resolved"
        }
    }
}

extension Severity {
    var words: Message {
        switch self {
        case .low: "low"
        case .medium: "medium"
        case .high: "high"
        case .critical: "critical"
        }
    }
}
