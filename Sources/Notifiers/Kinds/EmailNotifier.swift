import Alerting
import LogEntries
import Messages
import MonitorConfiguration
import NIOSSL
import OutboundHTTP
import SourceText

/// Sends mail through a server that takes it in (RFC 6409).
struct EmailNotifier: ConfiguredNotifier {
    static let kind = "email"
    static let keys = ["from", "to"] + SMTPSettings.keys
    static let usualTimeout = Duration.seconds(120)

    /// More belong into a mailing list.
    private static let recipientLimit = 50

    private let settings: SMTPSettings

    var receiver: NotificationReceiver? { NotificationReceiver(host: settings.host, port: settings.port) }

    private let from: MailAddress
    private let to: [MailAddress]
    private let words: NotificationWords
    private let now: @Sendable () -> Timestamp

    init(_ reader: inout ChannelReader) throws(SyntaxError) {
        settings = try SMTPSettings(&reader)
        let mapping = reader.mapping
        guard
            let from = try mapping.value("from", takes: "an address such as shieldwatch@example.com", MailAddress.init)
        else { throw mapping.missing("from") }
        self.from = from
        var to: [MailAddress] = []
        for text in try mapping.texts("to") {
            guard let address = MailAddress(text) else {
                throw mapping.refusal("to", takes: "addresses such as ana@example.com; '\(text)' is none")
            }
            to.append(address)
        }
        guard !to.isEmpty else { throw mapping.missing("to") }
        guard to.count <= Self.recipientLimit else {
            throw mapping.refusal("to", takes: "at most \(Self.recipientLimit) addresses")
        }
        self.to = to
        words = try reader.words()
        now = reader.context.now
    }

    func send(_ notification: Notification) async throws(DeliveryFailure) -> Delivery {
        let message = message(notification)
        let server = "\(settings.host):\(settings.port)"
        do {
            let session = SMTPSession(settings: settings)
            let receipt = try await SMTPConnection.with(settings) { connection in
                try await session.deliver(message, over: &connection)
            }
            return Delivery(
                remarks: ["\(server) answered \(receipt.answer.text)"],
                refusals: receipt.refused.map { "\(server) refused \($0.address): \($0.reply.text)" }
            )
        } catch let fault as SMTPFault {
            throw fault.failure(server)
        } catch {
            throw DeliveryFailure(
                .retry(after: nil),
                "\(server) cannot be talked to: \(OneLine.text(String(describing: error), limit: 300))"
            )
        }
    }

    private func message(_ notification: Notification) -> MailMessage {
        MailMessage(
            from: from,
            to: to,
            subject: words.headline(notification),
            text: PlainText.render(notification, words),
            date: now(),
            identifier: notification.idempotencyKey,
            thread: notification.incident.key.text
        )
    }
}
