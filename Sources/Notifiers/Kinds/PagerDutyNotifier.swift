import Alerting
import Findings
import LogEntries
import MonitorConfiguration
import OutboundHTTP
import SourceText

/// Sends events to PagerDuty (Events API v2, https://developer.pagerduty.com/docs/send-alert-event).
struct PagerDutyNotifier: ConfiguredNotifier {
    static let kind = "pagerduty"
    static let keys = ["routing_key_file", "routing_key_env", "url"] + [HTTPSender.trustKey]

    /// Who is woken at night should not be for an upgrade.
    static let usualSeverity = Severity.medium

    private static let address = "https://events.pagerduty.com/v2/enqueue"

    private let sender: HTTPSender

    var receiver: NotificationReceiver? { NotificationReceiver(sender.endpoint) }

    private let routingKey: String
    private let words: NotificationWords

    init(_ reader: inout ChannelReader) throws(SyntaxError) {
        routingKey = try reader.requiredSecret("routing_key")
        guard let endpoint = try reader.endpoint("url") ?? HTTPEndpoint(Self.address) else {
            throw reader.mapping.missing("url")
        }
        sender = try HTTPSender(endpoint, &reader)
        words = try reader.words()
    }

    func send(_ notification: Notification) async throws(DeliveryFailure) -> Delivery {
        try await sender.post(PagerDutyEvent.body(notification, words, routingKey: routingKey))
    }
}
