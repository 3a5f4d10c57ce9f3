import LogEntries
import Messages

/// A signed token taken apart, of which nothing has been verified.
///
/// See RFC 7515, section 7.1, and RFC 7519.
struct JSONWebToken {
    /// The name of the key that is said to have signed it.
    let keyID: String

    /// What is said.
    let claims: PushClaims

    /// What the signature is over.
    let signedBytes: [UInt8]

    let signature: [UInt8]

    /// No token of Google is longer.
    static let sizeLimit = 16 << 10

    init(_ text: String) throws(PushRefusal) {
        guard text.utf8.count <= Self.sizeLimit else { throw Self.malformed }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let header = Self.decode(parts[0]), let payload = Self.decode(parts[1]),
            let signature = Self.decode(parts[2])
        else { throw Self.malformed }
        keyID = try Self.keyID(header)
        claims = try PushClaims(payload)
        signedBytes = Array(text.utf8.prefix(parts[0].utf8.count + 1 + parts[1].utf8.count))
        self.signature = signature
    }

    static var malformed: PushRefusal {
        PushRefusal(.unauthenticated, "the header Authorization holds no token as Pub/Sub signs it")
    }

    /// The URL-safe alphabet without padding, and nothing else (RFC 7515, section 2).
    private static func decode(_ part: Substring) -> [UInt8]? {
        guard !part.isEmpty, !part.utf8.contains(where: { "+/=".utf8.contains($0) }) else { return nil }
        return Base64.decode(String(part))
    }

    private static let algorithm: JSONName = "alg"
    private static let critical: JSONName = "crit"
    private static let key: JSONName = "kid"

    /// Which algorithm verifies a token is never up to the token: one only is accepted (RFC 8725, section 3.1).
    private static func keyID(_ header: [UInt8]) throws(PushRefusal) -> String {
        var tape = JSONTape()
        guard (try? tape.readEntry(header.span.bytes)) != nil, let object = tape.root(in: header.span.bytes) else {
            throw malformed
        }
        guard object.member(algorithm)?.text == "RS256" else {
            throw PushRefusal(.unauthenticated, "the token is not signed with RS256, and nothing else is accepted")
        }
        guard object.member(critical) == nil, let key = object.member(key)?.text, !key.isEmpty else {
            throw malformed
        }
        return key
    }
}
