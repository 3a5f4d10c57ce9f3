public import LogEntries
import Messages

/// Decides whether a pushed message comes from the subscription that was set up, by the token that Pub/Sub signs.
///
/// See https://cloud.google.com/pubsub/docs/authenticate-push-subscriptions
public struct PushTokenVerifier: Hashable, Sendable {
    /// What the subscription gives as the audience of its tokens.
    public let audience: String

    /// The service account that the subscription pushes as.
    public let serviceAccount: String

    /// Google signs under either name (https://developers.google.com/identity/openid-connect/openid-connect).
    private static let issuers: Set<String> = ["https://accounts.google.com", "accounts.google.com"]

    /// How far clocks may be apart, in seconds.
    private static let leeway: Double = 60

    /// Makes a verifier of what the subscription was set up with.
    public init(audience: String, serviceAccount: String) {
        self.audience = audience
        self.serviceAccount = serviceAccount
    }

    /// The token in the header Authorization, `Bearer TOKEN`; nil when it holds none. Tokens of this program itself have
    /// no full stop in them.
    public static func token(inAuthorization header: String?) -> String? {
        guard let words = header?.split(separator: " "), words.count == 2, words[0].lowercased() == "bearer",
            words[1].contains(".")
        else { return nil }
        return String(words[1])
    }

    /// Accepts a token, or refuses it. Nothing that it claims is looked at before its signature has been verified, but
    /// for the name of the key.
    /// - Throws: ``PushRefusal``: `unauthenticated`; `forbidden` for a good token of somebody else; `unavailable` while
    ///   there are no keys.
    public func verify(_ text: String, _ keys: some SigningKeys, now: Timestamp) async throws(PushRefusal) {
        let token = try JSONWebToken(text)
        let set = try await keys.keys(for: token.keyID, now: now)
        guard set.holds(token.keyID) else {
            throw PushRefusal(.unauthenticated, "the token is signed with a key that is not among Google's keys")
        }
        guard set.signed(token.signedBytes, token.signature, by: token.keyID) else {
            throw PushRefusal(.unauthenticated, "the signature of the token is wrong")
        }
        try check(token.claims, at: Double(now.seconds))
    }

    private func check(_ claims: PushClaims, at now: Double) throws(PushRefusal) {
        guard claims.expires > now - Self.leeway else {
            throw PushRefusal(.unauthenticated, "the token has expired; is the clock of this machine right?")
        }
        guard max(claims.issued ?? 0, claims.notBefore ?? 0) < now + Self.leeway else {
            throw PushRefusal(.unauthenticated, "the token is not valid yet; is the clock of this machine right?")
        }
        guard Self.issuers.contains(claims.issuer ?? "") else {
            throw PushRefusal(.unauthenticated, "the token was not issued by Google")
        }
        guard claims.audience == audience else {
            throw PushRefusal(.forbidden, "the token is for another audience than push.audience of the configuration")
        }
        guard claims.isEmailVerified else {
            throw PushRefusal(.forbidden, "the token does not say that the address of its account is verified")
        }
        guard claims.email == serviceAccount else {
            throw PushRefusal(
                .forbidden,
                "the token is of another service account than push.service_account of the configuration"
            )
        }
    }
}
