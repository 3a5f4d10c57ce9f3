import LogEntries
import Messages

/// What the token of a push says.
///
/// See https://cloud.google.com/pubsub/docs/authenticate-push-subscriptions
struct PushClaims: Hashable {
    let issuer: String?
    let audience: String?
    let email: String?
    let isEmailVerified: Bool
    /// Seconds since 1970.
    let expires: Double
    /// Seconds since 1970; nil where it is not said.
    let issued: Double?
    /// Seconds since 1970; nil where it is not said.
    let notBefore: Double?

    init(_ payload: [UInt8]) throws(PushRefusal) {
        var tape = JSONTape()
        guard (try? tape.readEntry(payload.span.bytes)) != nil, let claims = tape.root(in: payload.span.bytes),
            let expires = claims.member("exp")?.number
        else { throw JSONWebToken.malformed }
        self.expires = expires
        issuer = claims.member("iss")?.text
        audience = claims.member("aud")?.text
        email = claims.member("email")?.text
        isEmailVerified = claims.member("email_verified")?.bool ?? false
        issued = claims.member("iat")?.number
        notBefore = claims.member("nbf")?.number
    }
}
