import HTTPTypes
import JSONSyntax
import MeasuredBoot
import SourceText
import Testing

@testable import MonitorService

/// What is refused before a route sees it.
@Suite struct RequestCheckTests {
    @Test(arguments: [
        ("PUT", "/api/v1/incidents", "GET, HEAD"), ("DELETE", "/healthz", "GET, HEAD"),
        ("GET", "/api/v1/silences/preview", "POST"), ("GET", "/api/v1/silences/1", "DELETE"),
        ("PATCH", "/api/v1/posture", "GET, HEAD, POST"), ("TRACE", "/api/v1/nodes/7", "GET, HEAD"),
        ("OPTIONS", "/openapi.json", "GET, HEAD"),
    ])
    func anotherMethodIsRefusedWithThoseThatThereAre(_ method: String, _ path: String, _ allowed: String) async throws {
        try await InterfaceFixture().test { client async throws in
            let reply = try await client.send(try #require(HTTPRequest.Method(method)), path)
            #expect(reply.status == 405)
            #expect(reply.headers[.allow] == allowed)
        }
    }

    @Test(arguments: ["/", "/nothing", "/api/v1", "/api/v1/nodes/7/boots", "/api/v2/incidents"])
    func whatIsNotThereIsAProblem(_ path: String) async throws {
        try await InterfaceFixture().test { client async throws in #expect(try await client.get(path).status == 404) }
    }

    @Test(arguments: [
        ("/api/v1/incidents?stat=open", "state"), ("/api/v1/incidents?limit=0", "1 to 1000"),
        ("/api/v1/incidents?limit=1e2000", "whole number"), ("/api/v1/incidents?limit=ten", "whole number"),
        ("/api/v1/incidents?limit=1&limit=2", "twice"), ("/api/v1/incidents?state=Open", "acknowledged"),
        ("/api/v1/nodes?cluster=", "1 to 200"), ("/api/v1/posture?resolved=yes", "true or false"),
        ("/api/v1/posture?after=x", "next of a page"), ("/api/v1/posture?after=9:a", "next of a page"),
        ("/api/v1/posture?after=-1:a", "next of a page"), ("/api/v1/audit?after=x", "next of a page"),
        ("/api/v1/audit?after=99999999999999999999", "next of a page"), ("/healthz?verbose", "no parameters"),
        ("/openapi.json?%00", "no parameters"),
        ("//api/v1//nodes/?culster=tokyo", "did you mean cluster"),
    ])
    func aQueryThatIsNotDescribedIsRefused(_ uri: String, _ word: String) async throws {
        try await InterfaceFixture().test { client async throws in
            let reply = try await client.get(uri)
            #expect(reply.status == 400)
            #expect(reply.json?["detail"]?.text?.contains(word) == true, "\(reply.text)")
        }
    }

    @Test func whatIsTooLongIsRefused() async throws {
        var limits = RequestLimits()
        limits.address = 100
        limits.header = 1_000
        try await InterfaceFixture().test(limits: limits) { client async throws in
            let name = String(repeating: "a", count: 100)
            #expect(try await client.get("/api/v1/nodes/\(name)").status == 414)
            #expect(try await client.get("/healthz", [.userAgent: String(repeating: "a", count: 1_000)]).status == 431)
        }
    }

    @Test func aBodyOfAnotherKindIsRefused() async throws {
        try await InterfaceFixture().test { client async throws in
            let uri = "/api/v1/silences/preview"
            #expect(try await client.post(uri, "<a/>", [.contentType: "text/xml"]).status == 415)
            #expect(try await client.post(uri, "{}", [.contentEncoding: "gzip"]).status == 415)
            // What curl says when nobody said anything.
            let unsaid = try await client.post(uri, "{}", [.contentType: "application/x-www-form-urlencoded"])
            #expect(unsaid.status == 400)
            #expect(try await client.post(uri, "{}", [.contentType: "Application/JSON; charset=utf-8"]).status == 400)
        }
    }

    @Test func aBodyThatIsTooLargeIsRefusedWhetherItSaysSoOrNot() async throws {
        try await InterfaceFixture().test { client async throws in
            let body = String(repeating: " ", count: JSONBody.smallLimit + 1)
            for path in ["silences", "silences/preview", "incidents/x/comment", "incidents/x/resolve"] {
                #expect(try await client.post("/api/v1/\(path)", body).status == 413)
            }
            // The middleware looks at what is said, the route at what comes.
            let small = try await client.post("/api/v1/silences", body, [.transferEncoding: "chunked"])
            #expect(small.status == 413)
            #expect(small.json?["detail"]?.text?.contains("\(JSONBody.smallLimit)") == true)
        }
    }

    @Test func whoAsksTooOftenWaits() async throws {
        var limits = RequestLimits()
        (limits.burst, limits.perSecond) = (2, 0.5)
        let fixture = try InterfaceFixture()
        try await fixture.test(limits: limits) { client async throws in
            for _ in 0..<2 { #expect(try await client.get("/api/v1/nodes").status == 200) }
            let refused = try await client.get("/api/v1/nodes")
            #expect(refused.status == 429)
            #expect(refused.headers[.retryAfter] == "2")
            #expect(try await client.get("/healthz").status == 200, "whether it lives may always be asked")
            fixture.wait(2)
            #expect(try await client.get("/api/v1/nodes").status == 200)
        }
    }

    @Test(arguments: ["{}", #"{"message":{"data":"?"}}"#, "no JSON"])
    func theProblemOfAPushHasATitle(_ body: String) async throws {
        try await InterfaceFixture().test { client in
            let reply = try await client.post("/api/v1/pubsub", body)
            #expect(reply.status == 400 && reply.json?["title"]?.text == "Bad Request", "\(reply.text)")
        }
    }

    @Test func oneCallerDoesNotHoldUpAnotherAndStrangersWaitForThemselves() async throws {
        var generator = SystemRandomNumberGenerator()
        let tokens = ["alice", "bob"].map { ($0, AccessToken(using: &generator)) }
        let lines = tokens.map { "\($0.0) viewer \($0.1.hash)" }.joined(separator: "\n")
        let file = try TokenFile(SourceFile(path: "tokens", text: lines))
        let secrets = tokens.map(\.1.secret)
        var limits = RequestLimits()
        (limits.burst, limits.perSecond, limits.strangers) = (1, 0.1, 2)
        let frozen = limits
        try await InterfaceFixture().test(tokens: file, limits: frozen) { client async throws in
            let statuses = { (secret: String?) async throws -> Int in
                let headers: HTTPFields = secret.map { [.authorization: "Bearer \($0)"] } ?? [:]
                return try await client.get("/api/v1/nodes", headers).status
            }
            #expect(try await statuses(secrets[0]) == 200)
            #expect(try await statuses(secrets[0]) == 429)
            #expect(try await statuses(secrets[1]) == 200)
            for expected in [401, 401, 429] { #expect(try await statuses(nil) == expected) }
        }
    }
}
