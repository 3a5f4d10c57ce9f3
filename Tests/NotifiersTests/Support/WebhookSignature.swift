import Crypto
import Foundation

@testable import Notifiers

/// The signature of a webhook's body.
enum WebhookSignature {
    static func of(_ body: [UInt8], secret: String) -> String {
        WebhookNotifier.signature(of: body, SymmetricKey(data: Data(secret.utf8)))
    }
}
