import HTTPTypes
import Hummingbird
import HummingbirdTesting
import SourceText
import Testing

@testable import MonitorService

@Suite struct HTTPTests {
    private let registry = PrometheusRegistry()

    private func application(
        tokens: TokenFile? = nil,
        obstacle: String? = nil,
        pages: PageOrigin? = nil
    ) -> some ApplicationProtocol {
        let router = Router(context: MonitorContext.self)
        let gate = AccessGate(tokens: tokens?.fixed, pages: pages)
        router.middlewares.add(SecurityHeadersMiddleware())
        router.middlewares.add(AccessMiddleware(gate: gate))
        OperationsRoutes(registry: registry, refresh: {}, obstacle: { obstacle }).add(to: router)
        for path in ["api/v1/entries", "api/v1/incidents/1/acknowledge"] {
            router.post(RouterPath(path)) { _, context in context.principal?.name ?? "nobody" }
        }
        router.get("api/v1/incidents") { _, context in context.principal?.name ?? "nobody" }
        return Application(router: router)
    }

    /// The status of a request.
    private func status(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ headers: HTTPFields = [:],
        tokens: TokenFile? = nil
    ) async throws -> Int {
        try await application(tokens: tokens).test(.live) { client in
            try await client.execute(uri: path, method: method, headers: headers) { $0.status.code }
        }
    }

    private func token(_ role: Role) throws -> (TokenFile, HTTPFields) {
        var generator = SystemRandomNumberGenerator()
        let token = AccessToken(using: &generator)
        let file = try TokenFile(SourceFile(path: "tokens", text: "alice \(role.rawValue) \(token.hash)"))
        return (file, [.authorization: "Bearer \(token.secret)"])
    }

    @Test func saysWhetherItLivesAndCanWork() async throws {
        #expect(try await status(.get, "/healthz") == 200)
        #expect(try await status(.get, "/readyz") == 200)
        try await application(obstacle: "the database is gone").test(.live) { client in
            try await client.execute(uri: "/readyz", method: .get) { response in
                #expect(response.status == .serviceUnavailable)
                #expect(String(buffer: response.body) == "the database is gone\n")
            }
        }
    }

    @Test func withoutAccessRulesNobodyIsAskedOnThisMachine() async throws {
        #expect(try await status(.get, "/api/v1/incidents") == 200)
        #expect(try await status(.post, "/api/v1/entries") == 200)
        #expect(try await status(.get, "/metrics") == 200)
    }

    @Test func pagesOfOtherSitesChangeNothing() async throws {
        let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
        #expect(try await status(.post, "/api/v1/entries", [.origin: "http://evil.example"]) == 403)
        #expect(try await status(.post, "/api/v1/entries", [site: "cross-site"]) == 403)
    }

    @Test(arguments: [
        (Role.viewer, [200, 403, 403]), (.sender, [403, 200, 403]), (.responder, [200, 200, 200]),
    ])
    func eachRoleMayDoWhatItIsFor(_ role: Role, _ expected: [Int]) async throws {
        let (tokens, headers) = try token(role)
        let seen = [
            try await status(.get, "/api/v1/incidents", headers, tokens: tokens),
            try await status(.post, "/api/v1/entries", headers, tokens: tokens),
            try await status(.post, "/api/v1/incidents/1/acknowledge", headers, tokens: tokens),
        ]
        #expect(seen == expected)
    }

    /// The router minds no slash that is too many, so the gate may not either.
    @Test(arguments: ["/api/v1/entries/", "//api/v1/entries", "/api//v1///entries//"])
    func slashesThatAreTooManyChangeNobodysRights(_ path: String) async throws {
        for (role, expected) in [(Role.sender, 200), (.viewer, 403)] {
            let (tokens, headers) = try token(role)
            #expect(try await status(.post, path, headers, tokens: tokens) == expected, "\(role)")
            #expect(try await status(.post, path, tokens: tokens) == 401)
        }
        for spelling in ["//healthz", "/healthz/"] {
            #expect(try await status(.get, spelling, tokens: token(.viewer).0) == 200)
        }
        #expect(try await status(.post, "/api%2Fv1/entries", token(.sender).1) == 404)
    }

    @Test func everyOperationIsGuardedAsItSays() {
        for operation in MonitorInterface.operations {
            let path = operation.path.replacing(/{[a-z]+}/, with: "1")
            #expect(AccessGate.needed(operation.method, path) == operation.role, "\(operation.id)")
        }
        #expect(AccessGate.needed(.post, "/nothing") == .responder && AccessGate.needed(.get, "/nothing") == .viewer)
    }

    @Test func behindAProxyFormsOfTheConfiguredPagesArePassedOnWithTokensOnly() async throws {
        let headers: HTTPFields = [.origin: "https://watch.example"]
        let path = "/api/v1/incidents/1/acknowledge"
        let pages = PageOrigin(address: "https://watch.example/")
        let (tokens, authorization) = try token(.responder)
        let statuses = { (tokens: TokenFile?, headers: HTTPFields) async throws in
            try await application(tokens: tokens, pages: pages).test(.live) { client in
                try await client.execute(uri: path, method: .post, headers: headers) { $0.status.code }
            }
        }
        var both = headers
        both[.authorization] = authorization[.authorization]
        #expect(try await statuses(tokens, both) == 200)
        #expect(try await statuses(nil, headers) == 403)
        both[.origin] = "https://evil.example"
        #expect(try await statuses(tokens, both) == 403)
    }

    @Test func whoIsNotKnownSeesNothingButThatItLives() async throws {
        let (tokens, _) = try token(.viewer)
        let headers: [HTTPFields] = [
            [:], [.authorization: "Bearer"], [.authorization: "Bearer swt_0123456789abcdef0123456789abcdef"],
            [.authorization: "Basic YTpi"],
        ]
        for fields in headers {
            for path in ["/api/v1/incidents", "/metrics", "/nothing"] {
                #expect(try await status(.get, path, fields, tokens: tokens) == 401)
            }
            #expect(try await status(.get, "/healthz", fields, tokens: tokens) == 200)
        }
    }

    @Test func everyAnswerTellsBrowsersToLoadNothingFromElsewhere() async throws {
        try await application().test(.live) { client in
            for path in ["/healthz", "/nothing", "/api/v1/incidents"] {
                try await client.execute(uri: path, method: .get) { response in
                    #expect(response.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true)
                    #expect(response.headers[.xContentTypeOptions] == "nosniff")
                    #expect(response.headers[.cacheControl] == "no-store")
                }
            }
        }
    }
}
