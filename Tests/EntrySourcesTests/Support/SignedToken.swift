import Crypto
import CryptoExtras
import Foundation

/// Tokens as Pub/Sub signs them, and tokens as somebody else would like them to be.
struct SignedToken {
    /// A key, and the name under which it is published.
    struct Key: Sendable {
        let id: String
        let key: _RSA.Signing.PrivateKey

        init(_ id: String) throws {
            self.id = id
            key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        }

        /// The public half as a JSON Web Key.
        func published(_ more: String = "") throws -> String {
            let numbers = try key.publicKey.getKeyPrimitives()
            let (n, e) = (SignedToken.encode(numbers.modulus), SignedToken.encode(numbers.publicExponent))
            return #"{"kty":"RSA","kid":"\#(id)","n":"\#(n)","e":"\#(e)"\#(more)}"#
        }
    }

    var header: [String: any Sendable] = ["alg": "RS256", "typ": "JWT"]

    var claims: [String: any Sendable] = [
        "aud": audience, "azp": "1137", "email": account, "sub": "1137", "email_verified": true,
        "exp": now + 3_600, "iat": now, "iss": "https://accounts.google.com",
    ]

    static let audience = "https://watch.example/api/v1/pubsub"
    static let account = "push@p.iam.gserviceaccount.com"
    static let now = 1_796_000_000

    func text(_ key: Key) throws -> String {
        var header = header
        if header["kid"] == nil { header["kid"] = key.id }
        let signed = try [header, claims].map { Self.encode(try JSONSerialization.data(withJSONObject: $0)) }
            .joined(separator: ".")
        let signature = try key.key.signature(for: Data(signed.utf8), padding: .insecurePKCS1v1_5)
        return signed + "." + Self.encode(signature.rawRepresentation)
    }

    static func encode(_ data: Data) -> String {
        data.base64EncodedString().replacingOccurrences(of: "+", with: "-")
            .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
    }
}
