import HTTPTypes
import Hummingbird
import LogEntries
import MonitorPages
import Storage

/// Signing in and out.
extension PageRoutes {
    func addSigningIn(to router: Router<MonitorContext>) {
        let tries = LoginTries()
        router.get("login") { request, context in
            let next = Self.next(FormFields(request.uri.query ?? "")["next"])
            return try await answer(request, context) { visit in
                // Nobody has to sign in where nobody is asked, or twice.
                let known = sessions.tokens == nil ? Principal.local : try await sessions.principal(of: request)
                return known != nil ? .redirect(to: next.text) : respond(LoginPage(next: next), visit)
            }
        }
        router.post("login") { request, context in
            try await answer(request, context) { visit in
                let fields = try await form(request, visit)
                return try await signIn(fields, visit, tries, from: context.remoteAddress ?? "")
            }
        }
        router.post("logout") { request, context in
            try await answer(request, context) { visit in
                _ = try await form(request, visit)
                if sessions.tokens != nil, let principal = visit.principal {
                    try await sessions.end(visit.session, of: principal)
                }
                var response = Response.redirect(to: PageAddress("login").text)
                response.setCookie(sessions.cookie(nil))
                return response
            }
        }
    }

    private static func next(_ text: String?) -> PageAddress {
        text.flatMap(PageAddress.init(sent:)) ?? PageAddress()
    }

    private func signIn(
        _ fields: FormFields,
        _ visit: PageVisit,
        _ tries: LoginTries,
        from address: String
    ) async throws -> Response {
        let next = Self.next(fields["next"])
        guard tries.mayTry(address, at: clock()) else {
            return respond(LoginPage(fault: .tooOften, next: next), visit, status: .tooManyRequests)
        }
        guard let token = AccessToken((fields["token"] ?? "").trimmingSpaces),
            let principal = sessions.tokens?().principal(of: token)
        else { return respond(LoginPage(fault: .unknownToken, next: next), visit, status: .unauthorized) }
        guard principal.role.includes(.viewer) else {
            return respond(LoginPage(fault: .senderToken, next: next), visit, status: .forbidden)
        }
        // What the browser held before is worth nothing: nobody can have planted it.
        let secret = try await sessions.begin(with: token, for: principal)
        var response = Response.redirect(to: next.text)
        response.setCookie(sessions.cookie(secret))
        return response
    }
}
