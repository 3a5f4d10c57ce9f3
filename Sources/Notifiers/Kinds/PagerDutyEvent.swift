import Alerting
import Findings
import LogEntries
import MeasuredBoot
import Messages
import OutboundHTTP

/// An event of PagerDuty's Events API v2.
struct PagerDutyEvent: Codable, Hashable {
    let routing_key: String
    let event_action: String
    let dedup_key: String
    let client: String
    let client_url: String
    var payload: Payload?
    let links: [Link]

    struct Payload: Codable, Hashable {
        let summary: String
        let source: String
        let severity: String
        let timestamp: String
        let component: String?
        let group: String?
        let `class`: String
        let custom_details: [String: String]
    }

    struct Link: Codable, Hashable {
        let href: String
        let text: String
    }

    static let summaryLimit = 1_024
    static let sizeLimit = 512 << 10

    /// The event as JSON, within PagerDuty's limit for a whole event.
    static func body(
        _ notification: Notification,
        _ words: NotificationWords,
        routingKey: String
    ) throws(DeliveryFailure) -> [UInt8] {
        // Characters of JSON may take six bytes for one: details are shortened until all of it fits.
        var limit = 40_000
        while true {
            let body = try JSONBody.bytes(PagerDutyEvent(notification, words, routingKey, detailLimit: limit))
            guard body.count > sizeLimit, limit > 0 else { return body }
            limit /= 2
        }
    }

    private init(_ notification: Notification, _ words: NotificationWords, _ routingKey: String, detailLimit: Int) {
        let incident = notification.incident
        routing_key = routingKey
        event_action = Self.action(notification.event)
        dedup_key = incident.key.text
        client = "Shieldwatch"
        client_url = words.link(incident)
        links = [Link(href: words.link(incident), text: words.text("The incident in Shieldwatch"))]
        // Acknowledging and resolving name the alert and say nothing new.
        payload = event_action == "trigger" ? Payload(notification, words, detailLimit) : nil
    }

    private static func action(_ event: IncidentNotification.Event) -> String {
        switch event {
        case .opened, .updated: "trigger"
        case .acknowledged: "acknowledge"
        case .resolved: "resolve"
        }
    }
}

extension PagerDutyEvent.Payload {
    fileprivate init(_ notification: Notification, _ words: NotificationWords, _ detailLimit: Int) {
        let incident = notification.incident
        summary = Truncation.characters(words.headline(notification), PagerDutyEvent.summaryLimit)
        source = OneLine.text(incident.nodes.first?.name ?? incident.subject.name, limit: 255)
        severity = Self.severity(incident.severity)
        timestamp = incident.openedAt.description
        component = incident.changes.first?.component.rawValue
        group = incident.subject.pool ?? incident.subject.cluster
        `class` = incident.kind.rawValue
        custom_details = Self.details(notification, words).mapValues { Truncation.characters($0, detailLimit) }
    }

    private static func severity(_ severity: Severity) -> String {
        switch severity {
        case .critical: "critical"
        case .high: "error"
        case .medium: "warning"
        case .low: "info"
        }
    }

    private static func details(_ notification: Notification, _ words: NotificationWords) -> [String: String] {
        let incident = notification.incident
        var details = Dictionary(
            words.facts(notification).map { ($0.name, $0.value) },
            uniquingKeysWith: { first, _ in first }
        )
        let steps = words.steps(incident).map { ([$0.text] + $0.commands).joined(separator: "\n") }
        details[words.text("What differs")] = words.changes(incident).joined(separator: "\n")
        details[words.text("What is known")] = words.explanation(incident).joined(separator: "\n")
        details[words.text("What to do next")] = steps.joined(separator: "\n\n")
        return details.filter { !$0.value.isEmpty }
    }
}
