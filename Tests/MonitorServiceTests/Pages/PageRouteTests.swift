import Alerting
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import IntegrityEvents
import LogEntries
import SourceText
import Storage
import Testing

@testable import MonitorService

/// What browsers are answered, by the server as it is.
@Suite struct PageRouteTests {
    private static let outlier = "4823917460552817007"

    /// Runs a test with a browser before the pages of the small fleet.
    private func browse(
        _ tokens: (@Sendable () -> TokenFile)? = nil,
        isSecure: Bool = false,
        _ test: @Sendable (inout PageClient, SQLiteDatabase) async throws -> Void
    ) async throws {
        let store = try PageStore.read()
        let (database, now) = (try await store.database(), store.moment)
        let server = PageServer(database: database, tokens: tokens, isSecure: isSecure) { now }
        try await Application(router: server.router).test(.live) { client in
            var browser = PageClient(client)
            try await test(&browser, database)
        }
    }

    private func tokens(_ role: Role) throws -> (file: @Sendable () -> TokenFile, secret: String) {
        var generator = SystemRandomNumberGenerator()
        let token = AccessToken(using: &generator)
        let file = try TokenFile(SourceFile(path: "tokens", text: "alice \(role.rawValue) \(token.hash)"))
        return (file.fixed, token.secret)
    }

    private func incident(_ database: SQLiteDatabase) async throws -> Incident {
        let found = try await database.read { connection in
            try IncidentTable(connection).latest(standingIn: Self.outlier, limit: 5).first { $0.kind == .outlier }
        }
        return try #require(found)
    }

    // MARK: Looking

    @Test func everyPageOpens() async throws {
        try await browse { browser, database in
            let key = try await incident(database).key.text
            let paths = [
                "/", "/nodes/\(Self.outlier)", "/incidents", "/incidents/\(key)", "/silences", "/posture", "/settings",
                "/silences/new?incident=\(key)",
            ]
            for path in paths {
                let answer = try await browser.open(path)
                #expect(answer.status == 200, "\(path)")
                #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
                #expect(answer.headers[.contentSecurityPolicy]?.contains("script-src 'self'") == true)
                #expect(answer.body.hasPrefix("<!doctype html>"))
                #expect(!answer.body.contains("style=") && !answer.body.contains("onclick"))
            }
            for path in ["/nodes/1", "/incidents/none", "/silences/new?incident=none"] {
                let answer = try await browser.open(path)
                #expect(answer.status == 404 && answer.body.contains("</html>"), "\(path)")
            }
        }
    }

    @Test func theAddressSaysWhichNodesAreShown() async throws {
        try await browse { browser, _ in
            let link = { (instance: String) in "href=\"/nodes/\(instance)\"" }
            let (other, silent) = ("4823917460552817001", "4823917460552817025")
            let failed = try await browser.open("/?verdict=failed")
            #expect(failed.body.contains(link(Self.outlier)) && !failed.body.contains(link(other)))
            let none = try await browser.open("/?verdict=none")
            #expect(none.body.contains(link(silent)) && !none.body.contains(link(other)))
            let batch = try await browser.open("/?pool=batch&cluster=tokyo")
            #expect(batch.body.contains(link(silent)) && !batch.body.contains(link(other)))
            let named = try await browser.open("/?q=default-0001")
            #expect(named.body.contains(link(other)) && !named.body.contains(link(Self.outlier)))
            for hostile in ["%25", "_", "'%20OR%20'1'='1", "%5C"] {
                #expect(
                    try await browser.open("/?q=\(hostile)").body.contains("No node fits this filter."),
                    "\(hostile)"
                )
            }
            #expect(try await browser.open("/?verdict=nonsense&after=nonsense").status == 200)
        }
    }

    @Test func aNameThatIsMarkupStaysText() async throws {
        try await browse { browser, _ in
            for path in ["/", "/nodes/4823917460552817031"] {
                let body = try await browser.open(path).body
                #expect(body.contains("&lt;img src=x onerror=alert(1)&gt;"))
                #expect(!body.contains("<img") && !body.contains("\u{202E}"))
            }
        }
    }

    @Test func theLanguageIsChosenRememberedAndPreferred() async throws {
        try await browse { browser, _ in
            #expect(try await browser.open("/").body.contains("lang=\"en\""))
            let preferred = try await browser.open("/", [.acceptLanguage: "fr, ja;q=0.8, en;q=0.5"])
            #expect(preferred.body.contains("<html lang=\"ja\">"))
            #expect(try await browser.open("/?lang=ja").headers[.contentLanguage] == "ja")
            #expect(try await browser.open("/incidents").headers[.contentLanguage] == "ja")
            #expect(
                try await browser.open("/incidents?state=all&lang=en").body.contains("/incidents?state=all&amp;lang=ja")
            )
        }
    }

    // MARK: Changing

    @Test func whatSomebodyDoesIsDoneOnceAndWrittenDown() async throws {
        try await browse { browser, database in
            let key = try await incident(database).key.text
            _ = try await browser.open("/incidents/\(key)")
            let done = try await browser.submit("/incidents/\(key)/acknowledge")
            #expect(done.status == 303 && done.location == "/incidents/\(key)")
            _ = try await browser.submit("/incidents/\(key)/comment", ["text": " <b>mine</b> "])
            _ = try await browser.submit("/incidents/\(key)/resolve", ["reason": "replaced"])
            let after = try await incident(database)
            #expect(after.state == .resolved)
            let page = try await browser.open("/incidents/\(key)")
            #expect(page.body.contains("local said: &lt;b&gt;mine&lt;/b&gt;"))
            #expect(page.body.contains("local resolved it: replaced"))
            let audit = try await database.read { try AuditTable($0).latest(limit: 9) }
            #expect(audit.map(\.action) == ["incident.resolve", "incident.comment", "incident.acknowledge"])
            #expect(audit.allSatisfy { $0.target == key && $0.who == "local" })
            let empty = try await browser.submit("/incidents/\(key)/comment", ["text": "  "])
            #expect(empty.status == 400)
        }
    }

    @Test func aFormOfAnotherSessionChangesNothing() async throws {
        try await browse { browser, database in
            let key = try await incident(database).key.text
            let path = "/incidents/\(key)/acknowledge"
            #expect(try await browser.submit(path, token: "").status == 403, "no session")
            _ = try await browser.open("/incidents/\(key)")
            let token = browser.formToken
            #expect(try await browser.submit(path, token: String(token.reversed())).status == 403)
            #expect(try await browser.submit(path, token: "").status == 403)
            #expect(try await browser.submit(path, headers: [.origin: "http://evil.example"]).status == 403)
            browser.forget()
            #expect(try await browser.submit(path, token: token).status == 403, "the token without its session")
            #expect(try await incident(database).state == .open)
            #expect(try await database.read { try AuditTable($0).latest(limit: 9) }.isEmpty)
        }
    }

    @Test func aSilenceIsLookedAtBeforeItCounts() async throws {
        try await browse { browser, database in
            let key = try await incident(database).key.text
            _ = try await browser.open("/silences/new?incident=\(key)")
            var fields = ["incident": key, "match_pool": "on", "hours": "24", "comment": "", "step": "preview"]
            let preview = try await browser.submit("/silences", fields)
            #expect(preview.status == 200 && preview.body.contains("the node pool is default"))
            #expect(try await incident(database).state == .open)
            fields["step"] = "create"
            #expect(try await browser.submit("/silences", fields).status == 400, "nobody says why")
            fields["comment"] = "The pool is replaced."
            #expect(try await browser.submit("/silences", fields).location == "/incidents/\(key)")
            #expect(try await incident(database).state == .silenced)
            let silence = try #require(try await database.read { try SilenceTable($0).all() }.first)
            #expect(silence.matchers == [SilenceMatcher(.pool, "default")] && silence.author == "local")
            #expect(silence.endsAt.seconds - silence.startsAt.seconds == 86_400)
            #expect(try await browser.open("/silences").body.contains("The pool is replaced."))
            #expect(try await browser.submit("/silences/none/end").status == 404)
        }
    }

    @Test func anEndedSilenceTellsOfWhatItCovered() async throws {
        let store = try PageStore.read()
        let (database, now) = (try await store.database(), store.moment)
        let begin = IncidentActions(database: database, channels: PageStore.channels) { now }
        let silence = Silence(
            id: "s",
            matchers: [SilenceMatcher(.kind, "outlier")],
            startsAt: now,
            endsAt: Timestamp(seconds: now.seconds + 9_000),
            author: "alice",
            comment: "c"
        )
        try await begin.begin(try #require(silence))
        #expect(try await incident(database).state == .silenced)
        let before = try await database.read { try OutboxTable($0).list(limit: 99).count }
        let end = IncidentActions(database: database, channels: PageStore.channels) {
            Timestamp(seconds: now.seconds + 60)
        }
        #expect(try await end.end("s", by: "bob"))
        #expect(try await incident(database).state == .open)
        #expect(try await database.read { try OutboxTable($0).list(limit: 99).count } == before + 1)
        let again = try await end.end("s", by: "bob")
        #expect(again, "who ends it again has what they want")
        let unknown = try await end.end("nothing", by: "bob")
        #expect(!unknown)
        let audit = try await database.read { try AuditTable($0).latest(limit: 9).map { "\($0.who) \($0.action)" } }
        #expect(audit == ["bob silence.end", "alice silence.create"])
    }

    @Test func whatIsResolvedCannotBeAcknowledgedAndThePageSaysWhy() async throws {
        try await browse { browser, database in
            let key = try await incident(database).key.text
            _ = try await browser.open("/incidents/\(key)")
            for _ in 0..<2 { #expect(try await browser.submit("/incidents/\(key)/resolve").status == 303) }
            let late = try await browser.submit("/incidents/\(key)/acknowledge")
            #expect(late.status == 409 && late.body.contains("The incident is resolved"))
            let audit = try await database.read { try AuditTable($0).latest(limit: 9).map(\.action) }
            #expect(audit == ["incident.resolve"])
        }
    }

    // MARK: Signing in

    @Test func aTokenBecomesASessionThatEnds() async throws {
        let (file, secret) = try tokens(.responder)
        try await browse(file) { browser, database in
            let key = try await incident(database).key.text
            let turned = try await browser.open("/incidents?state=all")
            #expect(turned.status == 303 && turned.location == "/login?next=%2Fincidents%3Fstate%3Dall")
            #expect(try await browser.open("/assets/style.css").status == 200)
            _ = try await browser.open("/login?next=%2Fincidents%3Fstate%3Dall")
            let wrong = try await browser.submit("/login", ["token": "swt_" + String(repeating: "0", count: 64)])
            #expect(wrong.status == 401 && wrong.body.contains("This monitor does not know the token."))
            let right = try await browser.submit("/login", ["token": secret, "next": "/incidents?state=all"])
            #expect(right.status == 303 && right.location == "/incidents?state=all")
            let page = try await browser.open("/incidents/\(key)")
            #expect(page.status == 200 && page.body.contains("Signed in as alice"))
            #expect(try await browser.submit("/incidents/\(key)/acknowledge").status == 303)
            #expect(try await incident(database).acknowledgedBy == "alice")
            // What a browser sends by itself changes nothing for programs.
            for path in ["/api/v1", "//api/v1", "/api//v1"] {
                #expect(try await browser.submit("\(path)/incidents/\(key)/resolve").status == 401, "\(path)")
            }
            #expect(try await browser.open("/api/v1/incidents").status == 200)
            #expect(try await browser.submit("/logout").location == "/login")
            #expect(try await browser.open("/incidents").status == 303)
            #expect(try await database.read { try $0.rows("SELECT id FROM sessions", []) }.isEmpty)
            let audit = try await database.read { try AuditTable($0).latest(limit: 9) }
            #expect(audit.map(\.action) == ["session.end", "incident.acknowledge", "session.begin"])
            #expect(audit.allSatisfy { $0.who == "alice" })
        }
    }

    @Test func programsAreToldRatherThanSentToSignIn() async throws {
        try await browse(try tokens(.viewer).file) { browser, _ in
            for (path, type) in [
                ("/api/v1/incidents", "text/html"), ("/incidents", "application/json"),
                ("/events", "text/event-stream"),
            ] {
                let answer = try await browser.open(path, [.accept: type])
                #expect(answer.status == 401, "\(path)")
            }
        }
    }

    @Test func aViewerLooksAndASenderDoesNot() async throws {
        let viewer = try tokens(.viewer)
        try await browse(viewer.file) { browser, database in
            let key = try await incident(database).key.text
            _ = try await browser.open("/login")
            _ = try await browser.submit("/login", ["token": viewer.secret])
            #expect(try await browser.open("/incidents/\(key)").body.contains("takes the role responder"))
            #expect(try await browser.submit("/incidents/\(key)/acknowledge").status == 403)
            #expect(try await incident(database).state == .open)
        }
        let sender = try tokens(.sender)
        try await browse(sender.file) { browser, _ in
            _ = try await browser.open("/login")
            #expect(try await browser.submit("/login", ["token": sender.secret]).status == 403)
            #expect(try await browser.open("/").status == 303)
        }
    }

    @Test func cookiesAreForThisMonitorAlone() async throws {
        let (file, secret) = try tokens(.viewer)
        for isSecure in [false, true] {
            try await browse(file, isSecure: isSecure) { browser, _ in
                let page = try await browser.open("/login")
                let signed = try await browser.submit("/login", ["token": secret])
                for cookie in page.headers[values: .setCookie] + signed.headers[values: .setCookie] {
                    let parts = Set(cookie.split(separator: ";").map { $0.filter { $0 != " " } })
                    #expect(parts.isSuperset(of: ["HttpOnly", "SameSite=Strict", "Path=/"]), "\(cookie)")
                    #expect(parts.contains("Secure") == isSecure, "\(cookie)")
                    #expect(cookie.hasPrefix("__Host-") == isSecure)
                }
                // Nobody can have planted the session that somebody signs in with.
                #expect(page.headers[.setCookie] != signed.headers[.setCookie])
            }
        }
    }

    @Test func signingInLeadsToNoOtherHost() async throws {
        let (file, secret) = try tokens(.viewer)
        try await browse(file) { browser, _ in
            for next in ["//evil.example", "https://evil.example", "/\\evil.example"] {
                _ = try await browser.open("/login")
                #expect(try await browser.submit("/login", ["token": secret, "next": next]).location == "/", "\(next)")
                browser.forget()
            }
        }
    }

    @Test func whoTriesManyTokensHasToWait() async throws {
        try await browse(try tokens(.viewer).file) { browser, _ in
            _ = try await browser.open("/login")
            var statuses: [Int] = []
            for _ in 0..<12 { statuses.append(try await browser.submit("/login", ["token": "x"]).status) }
            #expect(statuses.prefix(10).allSatisfy { $0 == 401 } && statuses.last == 429)
        }
    }

    @Test func aSessionEndsWithItsTokenAndWithTime() async throws {
        let (file, secret) = try tokens(.viewer)
        let database = try await PageStore.read().database()
        let token = try #require(AccessToken(secret))
        let start = Timestamp(seconds: 1_800_000_000)
        let sessions = PageSessions(database: database, tokens: file, isSecure: false) { start }
        let session = try await sessions.begin(with: token, for: Principal(name: "alice", role: .viewer))
        let request = Request(
            head: HTTPRequest(
                method: .get,
                scheme: "http",
                authority: "localhost",
                path: "/",
                headerFields: [.cookie: "shieldwatch=\(session.text)"]
            ),
            body: RequestBody(buffer: ByteBuffer())
        )
        #expect(try await sessions.principal(of: request)?.name == "alice")
        let later = PageSessions(database: database, tokens: file, isSecure: false) {
            Timestamp(seconds: start.seconds + Int64(PageSessions.lifetime))
        }
        #expect(try await later.principal(of: request) == nil)
        let withdrawn = try tokens(.viewer).file
        let changed = PageSessions(database: database, tokens: withdrawn, isSecure: false) { start }
        #expect(try await changed.principal(of: request) == nil)
    }
}
