import HTTPTypes
import Hummingbird

/// Decides who a request is from and whether it may do what it asks for.
struct AccessGate: Sendable {
    /// The tokens; nil when nobody has to say who they are.
    let tokens: TokenFile?

    /// What a request needs; nil for what everybody may ask, such as whether the monitor lives.
    static func needed(_ method: HTTPRequest.Method, _ path: String) -> Role? {
        if ["/healthz", "/readyz"].contains(path) { return nil }
        if [.get, .head].contains(method) { return .viewer }
        let sent = ["/api/v1/entries", "/api/v1/pubsub", "/api/v1/posture", "/api/v1/evidence"]
        return sent.contains(path) ? .sender : .responder
    }

    /// Who asks; nil where that does not matter.
    /// - Throws: ``ProblemResponse`` for who may not.
    func principal(of request: Request) throws -> Principal? {
        let host = request.head.authority
        if tokens == nil, !RequestOrigin.isLocal(host: host) {
            throw ProblemResponse(
                .misdirectedRequest,
                "Without access rules this monitor answers to localhost only, and not to the name in the Host header."
            )
        }
        guard let needed = Self.needed(request.method, request.uri.path) else { return nil }
        if needed != .viewer { try checkOrigin(request, host) }
        guard let tokens else { return .local }
        guard let token = Self.bearer(request), let principal = tokens.principal(of: token) else {
            throw ProblemResponse(
                .unauthorized,
                "Send a token that this monitor knows: Authorization: Bearer swt_…",
                headers: [.wwwAuthenticate: "Bearer"]
            )
        }
        guard principal.role.includes(needed) else {
            throw ProblemResponse(
                .forbidden,
                "This takes the role \(needed.rawValue); the token of '\(principal.name)' has \(principal.role.rawValue)."
            )
        }
        return principal
    }

    private func checkOrigin(_ request: Request, _ host: String?) throws {
        let site = HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] }
        guard RequestOrigin.mayChange(origin: request.headers[.origin], fetchSite: site, host: host) else {
            throw ProblemResponse(.forbidden, "A page of another site may change nothing here.")
        }
    }

    private static func bearer(_ request: Request) -> AccessToken? {
        guard let header = request.headers[.authorization] else { return nil }
        let words = header.split(separator: " ", omittingEmptySubsequences: true)
        guard words.count == 2, words[0].lowercased() == "bearer" else { return nil }
        return AccessToken(words[1])
    }
}

/// Lets nobody through who may not.
struct AccessMiddleware: RouterMiddleware {
    let gate: AccessGate

    func handle(
        _ request: Request,
        context: MonitorContext,
        next: (Request, MonitorContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.principal = try gate.principal(of: request)
        return try await next(request, context)
    }
}
