import Alerting
import Crypto
import FoundationEssentials
import MonitorConfiguration
import SourceText

/// Posts the incident to any program, signed where there is a secret.
struct WebhookNotifier: ConfiguredNotifier {
    static let kind = "webhook"
    static let keys = ["url", "url_file", "url_env", "secret_file", "secret_env"] + HTTPSender.keys

    private let sender: HTTPSender

    var receiver: NotificationReceiver? { NotificationReceiver(sender.endpoint) }

    private let secret: SymmetricKey?
    private let words: NotificationWords

    init(_ reader: inout ChannelReader) throws(SyntaxError) {
        guard let endpoint = try reader.endpoint("url") else { throw reader.mapping.missing("url") }
        secret = try reader.secret("secret").map { SymmetricKey(data: Data($0.utf8)) }
        sender = try HTTPSender(endpoint, &reader)
        words = try reader.words()
    }

    func send(_ notification: Notification) async throws(DeliveryFailure) -> Delivery {
        let body = try NotificationJSON(notification, words).bytes()
        var headers = [("Idempotency-Key", notification.idempotencyKey)]
        if let secret { headers.append(("X-Shieldwatch-Signature", "sha256=\(Self.signature(of: body, secret))")) }
        return try await sender.post(body, headers: headers)
    }

    /// The HMAC of the body in hexadecimal (RFC 2104, with SHA-256).
    static func signature(of body: [UInt8], _ secret: SymmetricKey) -> String {
        HMAC<SHA256>.authenticationCode(for: body, using: secret).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}
