import Hummingbird
import LogEntries
import Storage

/// Sessions of browsers: begun with an access token, ended by signing out, by time, or with the token.
///
/// They are kept in the database by their hashes, so that every replica knows them and a restart ends none.
struct PageSessions: Sendable {
    let database: any Database
    /// The tokens as they are at the moment; nil when nobody has to say who they are.
    let tokens: (@Sendable () -> TokenFile)?
    /// Whether browsers reach the monitor by TLS only.
    let isSecure: Bool
    let clock: @Sendable () -> Timestamp
    var makeSecret: @Sendable () -> SessionSecret = {
        var generator = SystemRandomNumberGenerator()
        return SessionSecret(using: &generator)
    }

    /// How long a session lasts, in seconds: a working day.
    static let lifetime = 12 * 3_600

    /// A browser takes a name that begins with `__Host-` only by TLS, and from no other host
    /// (https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.3.2).
    var cookieName: String { isSecure ? "__Host-shieldwatch" : "shieldwatch" }

    /// What a request's cookie holds.
    func secret(of request: Request) -> SessionSecret? {
        request.cookies[cookieName].flatMap { SessionSecret($0.value) }
    }

    /// Who is signed in; nil when nobody is.
    func principal(of request: Request) async throws -> Principal? {
        guard let tokens, let secret = secret(of: request) else { return nil }
        let now = clock()
        let hash = try await database.read { try SessionTable($0).token(of: secret.hash, at: now) }
        return hash.flatMap { tokens().principal(hash: $0) }
    }

    /// Begins a session with a secret that nobody has held before.
    func begin(with token: AccessToken, for principal: Principal) async throws -> SessionSecret {
        let (secret, now) = (makeSecret(), clock())
        let end = Timestamp(seconds: now.seconds + Int64(Self.lifetime), nanoseconds: now.nanoseconds)
        try await database.write { connection in
            try SessionTable(connection).insert(secret.hash, token: token.hash, until: end, at: now)
            try AuditTable(connection).insert(
                AuditEntry(at: now, who: principal.name, action: "session.begin", target: principal.name)
            )
        }
        return secret
    }

    /// Ends a session.
    func end(_ secret: SessionSecret, of principal: Principal) async throws {
        let now = clock()
        try await database.write { connection in
            try SessionTable(connection).remove(secret.hash)
            try AuditTable(connection).insert(
                AuditEntry(at: now, who: principal.name, action: "session.end", target: principal.name)
            )
        }
    }

    /// The cookie that holds a secret; nil takes it away.
    func cookie(_ secret: SessionSecret?) -> Cookie {
        Cookie(
            name: cookieName,
            value: secret?.text ?? "",
            maxAge: secret == nil ? 0 : Self.lifetime,
            path: "/",
            secure: isSecure,
            httpOnly: true,
            sameSite: .strict
        )
    }
}
