import Alerting
import Messages
import MonitorConfiguration
import OutboundHTTP
import SourceText

/// Posts to a channel of Slack through an incoming webhook
/// (https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks).
struct SlackNotifier: ConfiguredNotifier {
    static let kind = "slack"
    static let keys = ["webhook_url_file", "webhook_url_env"] + [HTTPSender.trustKey]

    private let sender: HTTPSender

    var receiver: NotificationReceiver? { NotificationReceiver(sender.endpoint) }

    private let words: NotificationWords

    init(_ reader: inout ChannelReader) throws(SyntaxError) {
        // The address is the secret: whoever knows it can post. The one of a test is on this machine.
        let address = try reader.requiredSecret("webhook_url")
        guard let endpoint = HTTPEndpoint(address) else {
            let key = reader.mapping.sets("webhook_url_file") ? "webhook_url_file" : "webhook_url_env"
            throw reader.mapping.refusal(key, takes: "the place of an address that begins with https://")
        }
        for secret in endpoint.secrets { reader.hide(secret) }
        sender = try HTTPSender(endpoint, &reader)
        words = try reader.words()
    }

    func send(_ notification: Notification) async throws(DeliveryFailure) -> Delivery {
        try await sender.post(JSONBody.bytes(SlackMessage(notification, words)))
    }
}
