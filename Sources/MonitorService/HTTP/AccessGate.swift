import HTTPTypes
import Hummingbird
import MonitorPages

/// Decides who a request is from and whether it may do what it asks for.
struct AccessGate: Sendable {
    /// The tokens as they are at the moment; nil when nobody has to say who they are.
    let tokens: (@Sendable () -> TokenFile)?

    /// The sessions of browsers, another way to say who asks; nil where there are no pages.
    var sessions: PageSessions?

    /// Who may push without a token of the monitor's; nil when nobody may.
    var pushes: PushGate?

    /// Where the pages come from for people; nil when nobody has said so.
    var pages: PageOrigin?

    /// What a request needs; nil for what everybody may ask, such as whether the monitor lives.
    ///
    /// The interface says itself what each of its operations needs; by another method there is nothing to be had there.
    /// - Parameter path: the path as the router reads it.
    static func needed(_ method: HTTPRequest.Method, _ path: String) -> Role? {
        let known = MonitorInterface.operation(method, at: path) ?? MonitorInterface.operations(at: path).first
        if let known { return known.role }
        if path == "/login" || path.hasPrefix("/assets/") { return nil }
        return [.get, .head].contains(method) || path == "/logout" ? .viewer : .responder
    }

    /// Who asks; nil where that does not matter.
    /// - Throws: ``ProblemResponse`` for who may not, ``SignInRedirect`` for a browser that nobody has signed in with.
    func principal(of request: Request) async throws -> Principal? {
        let host = request.head.authority
        if let pushes, let principal = try await pushes.principal(of: request) { return principal }
        if tokens == nil, pushes != nil, PushGate.isPush(request) {
            throw ProblemResponse(
                .unauthorized,
                "A push carries the token that Google signs for its subscription.",
                headers: [.wwwAuthenticate: "Bearer"]
            )
        }
        if tokens == nil, !RequestOrigin.isLocal(host: host) {
            throw ProblemResponse(
                .misdirectedRequest,
                "Without access rules this monitor answers to localhost only, and not to the name in the Host header."
            )
        }
        if ![.get, .head].contains(request.method) { try checkOrigin(request, host) }
        guard let needed = Self.needed(request.method, request.routedPath) else { return nil }
        guard let tokens else { return .local }
        guard let principal = try await known(request, tokens()) else {
            if Self.isForPage(request) { throw SignInRedirect() }
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

    /// Whose token a request carries, or who is signed in with its browser.
    private func known(_ request: Request, _ tokens: TokenFile) async throws -> Principal? {
        guard request.headers[.authorization] == nil else { return Self.bearer(request).flatMap(tokens.principal) }
        // Programs change things with a token; what a browser sends by itself counts for its own pages only.
        let isLooking = [.get, .head].contains(request.method)
        guard isLooking || !Self.isForPrograms(request) else { return nil }
        return try await sessions?.principal(of: request)
    }

    /// Whether an address belongs to the interface.
    private static func isForPrograms(_ request: Request) -> Bool {
        request.routedPath == "/api" || request.routedPath.hasPrefix("/api/")
    }

    /// Whether somebody looks at a page, rather than a program at data.
    private static func isForPage(_ request: Request) -> Bool {
        let accepted = request.headers[.accept] ?? ""
        return !Self.isForPrograms(request) && accepted.contains("text/html")
    }

    private func checkOrigin(_ request: Request, _ host: String?) throws {
        let site = HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] }
        // Without tokens the name in the address is all that tells this machine's pages from others'.
        let pages = tokens == nil ? nil : pages
        guard RequestOrigin.mayChange(origin: request.headers[.origin], fetchSite: site, host: host, pages: pages)
        else {
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
        context.principal = try await gate.principal(of: request)
        return try await next(request, context)
    }
}

/// Sends a browser to where people sign in, and from there back to what it asked for.
struct SignInRedirect: HTTPResponseError {
    var status: HTTPResponse.Status { .seeOther }

    func response(from request: Request, context: some RequestContext) throws -> Response {
        let isLooking = [.get, .head].contains(request.method)
        let next = isLooking ? request.uri.path + (request.uri.query.map { "?" + $0 } ?? "") : "/"
        return .redirect(to: PageAddress("login").with("next", next == "/" ? "" : next).text)
    }
}
