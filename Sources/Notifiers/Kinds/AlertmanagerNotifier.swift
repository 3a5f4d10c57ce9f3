import Alerting
import Findings
import FoundationEssentials
import LogEntries
import Messages
import MonitorConfiguration
import OutboundHTTP
import SourceText

/// Posts alerts to Prometheus Alertmanager (API v2, https://github.com/prometheus/alertmanager/blob/main/api/v2/openapi.yaml).
struct AlertmanagerNotifier: ConfiguredNotifier {
    static let kind = "alertmanager"
    static let keys =
        ["url", "url_file", "url_env", "username", "password_file", "password_env", "keep"] + HTTPSender.keys

    private let sender: HTTPSender

    var receiver: NotificationReceiver? { NotificationReceiver(sender.endpoint) }

    private let keep: Int64
    private let basic: String?
    private let words: NotificationWords

    init(_ reader: inout ChannelReader) throws(SyntaxError) {
        guard let endpoint = try reader.endpoint("url") else { throw reader.mapping.missing("url") }
        keep = Int64(try reader.mapping.duration("keep")?.seconds ?? 30 * 86_400)
        basic = try Self.basic(&reader)
        sender = try HTTPSender(endpoint, &reader)
        guard basic == nil || !sender.isAuthorized else {
            throw SyntaxError(
                "\(reader.mapping.path)username and a bearer token cannot both be set",
                at: reader.mapping.offset("username")
            )
        }
        words = try reader.words()
    }

    private static func basic(_ reader: inout ChannelReader) throws(SyntaxError) -> String? {
        guard let name = try reader.mapping.text("username") else {
            guard try reader.secret("password") == nil else { throw reader.mapping.missing("username") }
            return nil
        }
        let pair = "\(name):\(try reader.requiredSecret("password"))"
        reader.hide(pair)
        return "Basic " + Data(pair.utf8).base64EncodedString()
    }

    func send(_ notification: Notification) async throws(DeliveryFailure) -> Delivery {
        let alerts = Alert.alerts(notification, words, keep: keep)
        let headers = basic.map { [("Authorization", $0)] } ?? []
        return try await sender.post(
            JSONBody.bytes(alerts),
            to: sender.endpoint.below("/api/v2/alerts"),
            headers: headers
        )
    }
}

/// An alert of Alertmanager.
struct Alert: Codable, Hashable {
    let labels: [String: String]
    let annotations: [String: String]
    let startsAt: String
    let endsAt: String
    let generatorURL: String

    /// The alert of an incident, and the ends of those that it had with another severity.
    ///
    /// Labels identify an alert. Routes need the severity among them, so an incident whose severity changes is
    /// another alert: the one of before has to end. Everything else that may change is an annotation.
    static func alerts(_ notification: Notification, _ words: NotificationWords, keep: Int64) -> [Alert] {
        let incident = notification.incident
        let now = incident.updatedAt
        let until = Timestamp(seconds: now.seconds + keep, nanoseconds: now.nanoseconds)
        let end = notification.event == .resolved ? now : until
        let current = Alert(notification, words, incident.severity, end: end)
        // What is open again, after a silence say, may have become another alert than the one that was told before.
        if notification.number == 0 { return [current] }
        let others = Severity.allCases.filter { $0 != incident.severity }
        return [current] + others.map { Alert(notification, words, $0, end: now) }
    }

    private init(_ notification: Notification, _ words: NotificationWords, _ severity: Severity, end: Timestamp) {
        let incident = notification.incident
        let labels = [
            "alertname": "ShieldwatchIncident", "incident": incident.key.text, "severity": severity.rawValue,
            "subject": incident.subject.name, "cluster": incident.subject.cluster ?? "",
            "pool": incident.subject.pool ?? "",
        ]
        // An empty label is no label.
        self.labels = labels.filter { !$0.value.isEmpty }
        annotations = [
            "summary": words.headline(notification),
            "description": Truncation.bytes(PlainText.render(notification, words), 64 << 10),
            "kind": incident.kind.rawValue,
            "state": incident.state.rawValue,
        ]
        startsAt = min(incident.openedAt, end).description
        endsAt = end.description
        generatorURL = words.link(incident)
    }
}
