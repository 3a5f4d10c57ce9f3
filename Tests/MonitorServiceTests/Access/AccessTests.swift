import LogEntries
import Messages
import SourceText
import Testing

@testable import MonitorService

@Suite struct AccessTests {
    private static let hash = String(repeating: "ab", count: 32)

    private func file(_ text: String) throws -> TokenFile {
        try TokenFile(SourceFile(path: "tokens", text: text))
    }

    @Test func aTokenIsKnownByItsHashAlone() throws {
        var generator = SystemRandomNumberGenerator()
        let (mine, other) = (AccessToken(using: &generator), AccessToken(using: &generator))
        #expect(mine.secret != other.secret)
        #expect(mine.secret.utf8.count == 68)
        let tokens = try file("# who\n\nalice responder \(mine.hash) # on call\r\n")
        #expect(tokens.principal(of: mine) == Principal(name: "alice", role: .responder))
        #expect(tokens.principal(of: other) == nil)
        let sent = try #require(AccessToken(mine.secret))
        #expect(tokens.principal(of: sent)?.name == "alice")
    }

    @Test(arguments: ["", "swt_", "swt_short", "Bearer swt_0123456789abcdef0123", "swt_0123456789abcdef\n0123"])
    func whatCannotBeATokenIsNone(_ text: String) {
        #expect(AccessToken(text) == nil)
    }

    @Test(arguments: [
        ("alice responder", "a token is NAME ROLE SHA256"),
        ("alice admin \(hash)", "'admin' is no role; the roles are viewer, sender, responder"),
        ("alice viewer \(hash)0", "the third word of a token is its SHA-256 in 64 hexadecimal digits"),
        (
            "alice viewer \(hash)\nalice viewer \(hash.replacing("ab", with: "cd"))",
            "'alice' has a token already; give each a name of its own"
        ),
        ("alice viewer \(hash)\nbob viewer \(hash)", "another name has the same token"),
    ])
    func aFaultyTokenFileIsRefused(_ text: String, _ message: String) throws {
        let error = #expect(throws: SyntaxError.self) { try file(text) }
        #expect(error?.message.text(in: .english) == message)
    }

    @Test func rolesIncludeWhatTheyShould() {
        for role in Role.allCases { #expect(role.includes(role)) }
        #expect(Role.responder.includes(.viewer) && Role.responder.includes(.sender))
        #expect(!Role.viewer.includes(.responder) && !Role.viewer.includes(.sender) && !Role.sender.includes(.viewer))
    }

    private func moment(_ milliseconds: Int) -> Timestamp {
        Timestamp(seconds: Int64(milliseconds / 1_000), nanoseconds: Int32(milliseconds % 1_000 * 1_000_000))
    }

    @Test func aCallerWaitsWhenItsBurstIsUsedUp() throws {
        var limiter = RequestLimiter<String>(burst: 3, perSecond: 2)
        for _ in 0..<3 { #expect(limiter.wait("a", at: moment(0)) == nil) }
        #expect(limiter.wait("a", at: moment(0)) == .milliseconds(500))
        #expect(limiter.wait("b", at: moment(0)) == nil)
        #expect(limiter.wait("a", at: moment(499)) != nil)
        #expect(limiter.wait("a", at: moment(500)) == nil)
        #expect(limiter.wait("a", at: moment(400)) != nil)
    }

    @Test func manyCallersDoNotFillTheMemory() {
        var limiter = RequestLimiter<Int>(burst: 1, perSecond: 0.001, callerLimit: 100)
        for caller in 0..<10_000 { #expect(limiter.wait(caller, at: moment(caller / 100 * 1_000)) == nil) }
    }

    @Test(
        arguments: [
            (nil, nil, "127.0.0.1:8484", true),
            ("http://127.0.0.1:8484", "same-origin", "127.0.0.1:8484", true),
            ("http://evil.example", "cross-site", "127.0.0.1:8484", false),
            ("http://127.0.0.1:9999", "same-site", "127.0.0.1:8484", false),
            ("null", nil, "127.0.0.1:8484", false),
            ("http://127.0.0.1:8484", nil, nil, false),
            (nil, "cross-site", "127.0.0.1:8484", false),
        ] as [(String?, String?, String?, Bool)]
    )
    func pagesOfOthersChangeNothing(_ origin: String?, _ site: String?, _ host: String?, _ mayChange: Bool) {
        #expect(RequestOrigin.mayChange(origin: origin, fetchSite: site, host: host) == mayChange)
    }

    @Test(
        arguments: [
            ("https://watch.example", "https://watch.example", true),
            ("https://Watch.example:443/", "https://watch.example", true),
            ("https://watch.example/shieldwatch?x", "https://watch.example", true),
            ("http://u:p@watch.example:80", "http://watch.example", true),
            ("https://watch.example:8443", "https://watch.example:8443", true),
            ("https://watch.example:8443", "https://watch.example", false),
            ("https://watch.example", "http://watch.example", false),
            ("https://watch.example", "https://watch.example.evil.example", false),
            ("https://watch.example", "null", false), ("watch.example", "https://watch.example", false),
        ]
    )
    func pagesThatSomethingPassesOnMayChange(_ address: String, _ origin: String, _ mayChange: Bool) {
        let pages = PageOrigin(address: address)
        let inner = "10.0.0.7:8484"
        #expect(RequestOrigin.mayChange(origin: origin, fetchSite: nil, host: inner, pages: pages) == mayChange)
        #expect(!RequestOrigin.mayChange(origin: origin, fetchSite: nil, host: inner))
        #expect(!RequestOrigin.mayChange(origin: origin, fetchSite: "cross-site", host: inner, pages: pages))
    }

    @Test(
        arguments: [
            ("localhost:8484", true), ("127.0.0.1", true), ("[::1]:8484", true), ("evil.example:8484", false),
            ("127.0.0.1.evil.example", false), ("localhost.evil.example", false), (nil, false),
        ] as [(String?, Bool)]
    )
    func aNamePointedAtThisMachineIsNotLocal(_ host: String?, _ isLocal: Bool) {
        #expect(RequestOrigin.isLocal(host: host) == isLocal)
    }
}
