import Crypto
import CryptoExtras
import Foundation
import LogEntries
import Messages
import Synchronization
import TestPeers
import Testing

@testable import EntrySources

/// Only tokens that Google signed for one's own subscription are accepted.
struct PushTokenVerifierTests {
    private static let key = Result { try SignedToken.Key("k1") }
    private static let other = Result { try SignedToken.Key("k2") }

    private let verifier = PushTokenVerifier(audience: SignedToken.audience, serviceAccount: SignedToken.account)

    private func keys() throws -> FixedKeys {
        let json = "{\"keys\":[\(try Self.key.get().published(#","alg":"RS256","use":"sig""#))]}"
        return FixedKeys(try JSONWebKeySet(Array(json.utf8).span.bytes))
    }

    private func refused(_ text: String, _ keys: some SigningKeys, at now: Timestamp) async -> PushRefusal? {
        do throws(PushRefusal) {
            try await verifier.verify(text, keys, now: now)
            return nil
        } catch {
            return error
        }
    }

    private func refusal(_ text: String, at now: Int = SignedToken.now) async throws -> PushRefusal? {
        await refused(text, try keys(), at: Timestamp(seconds: Int64(now)))
    }

    private func refusal(_ change: (inout SignedToken) -> Void, at now: Int = SignedToken.now) async throws
        -> PushRefusal?
    {
        var token = SignedToken()
        change(&token)
        return try await refusal(try token.text(Self.key.get()), at: now)
    }

    @Test func aTokenOfPubSubIsAccepted() async throws {
        #expect(try await refusal { _ in } == nil)
        #expect(try await refusal { $0.claims["iss"] = "accounts.google.com" } == nil)
        // Clocks may be a minute apart.
        #expect(try await refusal({ _ in }, at: SignedToken.now - 59) == nil)
        #expect(try await refusal({ _ in }, at: SignedToken.now + 3_659) == nil)
    }

    @Test func claimsThatAreNotRightAreRefused() async throws {
        let changes: [(Int, String, any Sendable)] = [
            (403, "aud", "https://elsewhere.example"), (403, "aud", [SignedToken.audience]),
            (403, "email", "other@p.iam.gserviceaccount.com"), (403, "email_verified", false),
            (403, "email_verified", "true"), (401, "iss", "https://evil.example"), (401, "iss", 7),
            (401, "exp", SignedToken.now - 61), (401, "exp", "never"), (401, "iat", SignedToken.now + 61),
            (401, "nbf", SignedToken.now + 61),
        ]
        for (status, name, value) in changes {
            let refusal = try await refusal { $0.claims[name] = value }
            #expect(refusal?.status == status, "\(name) \(value)")
        }
        for name in ["aud", "email", "email_verified", "iss", "exp"] {
            #expect(try await refusal { $0.claims[name] = nil } != nil, "\(name)")
        }
    }

    @Test(arguments: ["none", "None", "HS256", "RS384", "PS256", "ES256", "rs256", ""])
    func noOtherAlgorithmIsAccepted(_ algorithm: String) async throws {
        let refusal = try await refusal { $0.header["alg"] = algorithm }
        #expect(refusal?.status == 401)
        #expect(refusal?.reason.text(in: .english).contains("RS256") == true)
    }

    @Test func aTokenThatIsNotSignedIsRefused() async throws {
        let text = try SignedToken().text(try Self.key.get())
        let parts = text.split(separator: ".").map(String.init)
        #expect(try await refusal("\(parts[0]).\(parts[1]).")?.status == 401)
        #expect(try await refusal("\(parts[0]).\(parts[1])")?.status == 401)
        #expect(try await refusal("\(parts[0]).\(parts[1]).AAAA")?.status == 401)
        var none = SignedToken()
        none.header["alg"] = "none"
        let unsigned = try none.text(try Self.key.get()).split(separator: ".")
        #expect(try await refusal("\(unsigned[0]).\(unsigned[1]).")?.status == 401)
    }

    /// The public key as the secret of an HMAC: the oldest trick there is (RFC 8725, section 2.1).
    @Test func thePublicKeyIsNoSecret() async throws {
        var token = SignedToken()
        token.header["alg"] = "HS256"
        let key = try Self.key.get()
        let signed = try token.text(key).split(separator: ".").prefix(2).joined(separator: ".")
        let secret = SymmetricKey(data: Data(key.key.publicKey.pemRepresentation.utf8))
        let code = Data(HMAC<SHA256>.authenticationCode(for: Data(signed.utf8), using: secret))
        #expect(try await refusal("\(signed).\(SignedToken.encode(code))")?.status == 401)
    }

    @Test func aKeyThatIsNotGooglesIsRefused() async throws {
        #expect(try await refusal(try SignedToken().text(try Self.other.get()))?.status == 401)
        // Under the name of a key that is.
        var token = SignedToken()
        token.header["kid"] = "k1"
        let refusal = try await refusal(try token.text(try Self.other.get()))
        #expect(refusal?.reason.text(in: .english) == "the signature of the token is wrong")
    }

    @Test func noByteOfATokenMayChange() async throws {
        let text = try SignedToken().text(try Self.key.get())
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        for place in stride(from: 0, to: text.utf8.count, by: 7) {
            var bytes = Array(text.utf8)
            guard let index = alphabet.firstIndex(of: bytes[place]) else { continue }
            bytes[place] = alphabet[index ^ 1 << 4]
            #expect(try await refusal(String(decoding: bytes, as: UTF8.self)) != nil, "\(place)")
        }
    }

    @Test(arguments: ["", ".", "..", "a.b.c", "a.b.c.d", String(repeating: "a", count: 20_000), "e30.e30.e30", "é.é.é"])
    func isNoToken(_ text: String) async throws { #expect(try await refusal(text)?.status == 401) }

    @Test func criticalExtensionsAreNotUnderstood() async throws {
        #expect(try await refusal { $0.header["crit"] = ["b64"] }?.status == 401)
    }

    @Test(
        arguments: [
            ("Bearer a.b.c", "a.b.c"), ("bearer  a.b.c", "a.b.c"), ("Bearer swt_abc", nil), ("Basic a.b.c", nil),
            ("Bearer", nil), ("", nil), (nil, nil), ("Bearer a.b.c d", nil),
        ] as [(String?, String?)]
    )
    func theTokenStandsInTheHeader(_ header: String?, _ token: String?) {
        #expect(PushTokenVerifier.token(inAuthorization: header) == token)
    }

    // MARK: Keys

    @Test(arguments: [
        ("", "this is not a JSON object"), ("[]", "this is not a JSON object"), ("{}", "this is no JSON Web Key Set"),
        (#"{"keys":{}}"#, "this is no JSON Web Key Set"), (#"{"keys":[]}"#, "none of these keys"),
        (#"{"keys":[{"kty":"EC","kid":"a"}]}"#, "none of these keys"),
        (#"{"keys":[{"kty":"RSA","kid":"a","n":"AQAB","e":"AQAB"}]}"#, "none of these keys"),
        (#"{"keys":[{"kty":"oct","kid":"a","k":"AQAB"}]}"#, "none of these keys"),
    ])
    func isNoSetOfKeys(_ text: String, _ words: String) {
        #expect {
            _ = try JSONWebKeySet(Array(text.utf8).span.bytes)
        } throws: { error in
            (error as? JSONWebKeySet.Refusal)?.reason.text(in: .english).hasPrefix(words) == true
        }
    }

    @Test func keysThatAreNotForSigningAreLeftOut() throws {
        let json = "{\"keys\":[\(try Self.key.get().published()),\(try Self.other.get().published(#","use":"enc""#))]}"
        let set = try JSONWebKeySet(Array(json.utf8).span.bytes)
        #expect(set.holds("k1"))
        #expect(!set.holds("k2"))
    }

    @Test(
        arguments: [
            (["public", " max-age=20000", " must-revalidate"], 20_000), (["max-age=1"], 300),
            (["max-age=9999999"], 86_400),
            (["no-store"], 300), ([], 300), (["max-age=x"], 300),
        ] as [([Substring], Int64)]
    )
    func keysAreKeptAsLongAsTheirAnswerSays(_ directives: [Substring], _ seconds: Int64) {
        #expect(KeyOrigin.lifetime(directives) == seconds)
    }

    @Test func keysAreFetchedOnceAndAnewForAnUnknownOne() async throws {
        let first = "{\"keys\":[\(try Self.key.get().published())]}"
        let both = "{\"keys\":[\(try Self.key.get().published()),\(try Self.other.get().published())]}"
        let asked = Mutex(0)
        try await HTTPPeer.with({ _ in
            let count = asked.withLock { count in
                count += 1
                return count
            }
            return .answer(200, headers: [("Cache-Control", "public, max-age=1000")], count == 1 ? first : both)
        }) { peer in
            let keys = CachedKeys(.address(peer.url), Taken().context())
            let (own, other) = (try SignedToken().text(Self.key.get()), try SignedToken().text(Self.other.get()))
            let start = Int64(SignedToken.now)
            // Many at once are one request.
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<20 {
                    group.addTask { [verifier] in try await verifier.verify(own, keys, now: Timestamp(seconds: start)) }
                }
                try await group.waitForAll()
            }
            #expect(asked.withLock { $0 } == 1)
            // An unknown key is asked for, though not at once again.
            #expect(await refused(other, keys, at: Timestamp(seconds: start + 1))?.status == 401)
            #expect(asked.withLock { $0 } == 1)
            try await verifier.verify(other, keys, now: Timestamp(seconds: start + 31))
            #expect(asked.withLock { $0 } == 2)
            try await verifier.verify(own, keys, now: Timestamp(seconds: start + 900))
            #expect(asked.withLock { $0 } == 2)
            try await verifier.verify(own, keys, now: Timestamp(seconds: start + 1_100))
            #expect(asked.withLock { $0 } == 3)
        }
    }

    @Test func oldKeysServeWhileNoneCanBeHadAndNotForEver() async throws {
        let json = "{\"keys\":[\(try Self.key.get().published())]}"
        let isDown = Mutex(false)
        try await HTTPPeer.with({ _ in isDown.withLock { $0 } ? .answer(503, "") : .ok(json) }) { peer in
            let keys = CachedKeys(.address(peer.url), Taken().context())
            let start = Timestamp(seconds: Int64(SignedToken.now))
            _ = try await keys.keys(for: "k1", now: start)
            isDown.withLock { $0 = true }
            #expect(try await keys.keys(for: "k1", now: start.moved(by: 80_000)).holds("k1"))
            let own = try SignedToken().text(Self.key.get())
            #expect(await refused(own, keys, at: start.moved(by: 200_000))?.status == 503)
        }
    }

    @Test func keysThatCannotBeHadMakeItTryLater() async throws {
        try await withFolder { folder in
            let path = folder + "/keys.json"
            let keys = CachedKeys(.file(path: path), Taken().context())
            let start = Timestamp(seconds: Int64(SignedToken.now))
            let text = try SignedToken().text(try Self.key.get())
            let refusal = await refused(text, keys, at: start)
            #expect(refusal?.status == 503)
            #expect(
                refusal?.reason.text(in: .english)
                    == """
                    the keys that verify tokens of Pub/Sub cannot be had: \(path) cannot be read: No such file or \
                    directory
                    """
            )
            try append("{\"keys\":[\(try Self.key.get().published())]}", to: path)
            try await verifier.verify(text, keys, now: start.moved(by: 31))
        }
    }
}
