import Crypto
import CryptoExtras
import LogEntries
public import Messages
import SourceText

/// The public keys that verify tokens, by their names (RFC 7517, section 5).
public struct JSONWebKeySet: Sendable {
    private var keys: [String: _RSA.Signing.PublicKey] = [:]

    /// The largest text that is read, in bytes.
    public static let sizeLimit = 1 << 18

    /// Why a text holds no keys.
    public struct Refusal: Error, Hashable, Sendable {
        /// What is wrong, as a sentence without a full stop.
        public let reason: Message
    }

    /// Reads `{"keys":[{"kty":"RSA","kid":"…","n":"…","e":"AQAB"},…]}`. Keys that cannot verify RS256 are left out.
    /// - Throws: ``Refusal`` for what is no such object, and for one without a key that can be used.
    public init(_ json: RawSpan) throws(Refusal) {
        guard json.byteCount <= Self.sizeLimit else {
            throw Refusal(reason: "a set of keys has at most \(Self.sizeLimit) bytes")
        }
        var tape = JSONTape()
        do throws(SyntaxError) {
            try tape.readEntry(json)
        } catch {
            throw Refusal(reason: "this is not a JSON object: \(error.message), at byte \(error.range.lowerBound)")
        }
        guard let object = tape.root(in: json), let list = object.member("keys"), list.kind == .array else {
            throw Refusal(reason: "this is no JSON Web Key Set: it has no array 'keys'")
        }
        var elements = list.children
        while elements.advance() {
            if let (id, key) = Self.key(elements.value) { keys[id] = key }
        }
        guard !keys.isEmpty else {
            throw Refusal(reason: "none of these keys has a 'kid' and verifies RS256 with 2,048 bits or more")
        }
    }

    /// Whether there is a key of this name.
    func holds(_ id: String) -> Bool { keys[id] != nil }

    /// Whether the key of this name has signed these bytes (RFC 7518, section 3.3).
    func signed(_ bytes: [UInt8], _ signature: [UInt8], by id: String) -> Bool {
        keys[id]?.isValidSignature(
            _RSA.Signing.RSASignature(rawRepresentation: signature),
            for: SHA256.hash(data: bytes),
            padding: .insecurePKCS1v1_5
        ) ?? false
    }

    private static func key(_ key: JSONValue) -> (id: String, key: _RSA.Signing.PublicKey)? {
        guard key.member("kty")?.text == "RSA", let id = key.member("kid")?.text, !id.isEmpty,
            [nil, "RS256"].contains(key.member("alg")?.text), [nil, "sig"].contains(key.member("use")?.text),
            let modulus = key.member("n")?.text.flatMap(Base64.decode), modulus.count <= 1_024,
            let exponent = key.member("e")?.text.flatMap(Base64.decode), (1...8).contains(exponent.count),
            let made = try? _RSA.Signing.PublicKey(n: modulus, e: exponent), made.keySizeInBits >= 2_048
        else { return nil }
        return (id, made)
    }
}
