import AsyncHTTPClient
import Glibc
package import Messages
import NIOCore

/// Why a request got no answer.
package struct OutboundFailure {
    /// The reason, on one line.
    package let words: Message

    /// Whether nobody who is trusted signed the certificate of the other side.
    package let isUntrusted: Bool

    package init(_ error: any Error) {
        let text = String(describing: error)
        isUntrusted = text.contains("CERTIFICATE_VERIFY_FAILED")
        words =
            if isUntrusted {
                "nobody who is trusted signed its certificate"
            } else if let error = error as? HTTPClientError {
                Message(verbatim: OneLine.text(error.shortDescription, limit: 300))
            } else if let error = error as? IOError {
                Message(verbatim: String(cString: strerror(error.errnoCode)))
            } else if let handshake = Self.handshake(text) {
                "the handshake of TLS failed: \(handshake)"
            } else {
                Message(verbatim: OneLine.text(text, limit: 300))
            }
    }

    /// What BoringSSL calls the fault. Its whole text names files of the machine that this program was built on.
    private static func handshake(_ text: String) -> String? {
        guard text.hasPrefix("handshakeFailed"), let start = text.firstRange(of: "OPENSSL_internal:")?.upperBound else {
            return nil
        }
        return String(text[start...].prefix { $0.isLetter || $0 == "_" })
    }
}
