import Foundation
import HTTPTypes
import Hummingbird
import LogEntries
import Logging
import Messages
import Storage
import TestSupport
import Testing

@testable import MonitorService

/// The tokens while the monitor runs: who is written into the file may come, who is taken out of it is out.
struct TokenWatchTests {
    private static func token() -> AccessToken {
        var generator = SystemRandomNumberGenerator()
        return AccessToken(using: &generator)
    }

    private static func request(_ token: AccessToken) -> Request {
        request([.authorization: "Bearer \(token.secret)"])
    }

    private static func request(_ headers: HTTPFields) -> Request {
        let head = HTTPRequest(
            method: .get,
            scheme: "http",
            authority: "localhost",
            path: "/api/v1/incidents",
            headerFields: headers
        )
        return Request(head: head, body: RequestBody(buffer: ByteBuffer()))
    }

    @Test func aTokenThatIsTakenOutEndsItsRequestsAndSessions() async throws {
        let database = try await PageStore.read().database()
        try await PackageFolder.withTemporaryFolder { (folder: String) async throws in
            let (alice, bob) = (Self.token(), Self.token())
            try PackageFolder.write(["tokens": "alice viewer \(alice.hash)\n"], to: folder)
            let tokens = try WatchedFiles(tokens: "\(folder)/tokens")
            let now = Timestamp(seconds: 1_800_000_000)
            let sessions = PageSessions(database: database, tokens: { tokens.value }, isSecure: false) { now }
            let gate = AccessGate(tokens: { tokens.value }, sessions: sessions)
            let session = try await sessions.begin(with: alice, for: Principal(name: "alice", role: .viewer))
            let visit = Self.request([.cookie: "shieldwatch=\(session.text)"])
            #expect(try await gate.principal(of: visit)?.name == "alice")
            #expect(try await gate.principal(of: Self.request(alice))?.name == "alice")
            await #expect(throws: ProblemResponse.self) { try await gate.principal(of: Self.request(bob)) }

            try PackageFolder.write(["tokens": "bob responder \(bob.hash)\n"], to: folder)
            #expect(tokens.refresh() == .renewed)
            #expect(try await gate.principal(of: Self.request(bob)) == Principal(name: "bob", role: .responder))
            await #expect(throws: ProblemResponse.self) { try await gate.principal(of: Self.request(alice)) }
            await #expect(throws: ProblemResponse.self) { try await gate.principal(of: visit) }
        }
    }

    @Test func aBrokenFileIsSaidOnceAndTheLastGoodOneStays() throws {
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            let (path, alice) = ("\(folder)/tokens", Self.token())
            let good = "alice viewer \(alice.hash)\n"
            #expect(throws: FileProblem.self) { try WatchedFiles(tokens: path) }
            try PackageFolder.write(["tokens": good], to: folder)
            let tokens = try WatchedFiles(tokens: path)
            #expect(tokens.refresh() == .unchanged)
            for (text, reason) in [("\nalice admin x", ":2:1: 'admin' is no role"), ("what", ":1:1: a token is")] {
                try PackageFolder.write(["tokens": text], to: folder)
                guard case .refused(let message) = tokens.refresh() else { Issue.record("taken: \(text)"); continue }
                #expect(message.description.hasPrefix(path + reason), "\(message)")
                #expect(tokens.refresh() == .unchanged, "it is said once")
                #expect(tokens.value.principal(of: alice)?.name == "alice")
            }
            try FileManager.default.removeItem(atPath: path)
            guard case .refused(let message) = tokens.refresh() else { Issue.record("taken"); return }
            #expect(message.description == "\(path) cannot be read: No such file or directory")
            #expect(tokens.refresh() == .unchanged)
            try PackageFolder.write(["tokens": good], to: folder)
            #expect(tokens.refresh() == .unchanged, "what is in use is nothing new")
        }
    }

    @Test func whoWatchesTellsTheLog() async throws {
        try await PackageFolder.withTemporaryFolder { (folder: String) async throws in
            try PackageFolder.write(["tokens": "# nobody yet\n"], to: folder)
            let tokens = try WatchedFiles(tokens: "\(folder)/tokens")
            let (lines, told) = AsyncStream<String>.makeStream()
            let destination = LogDestination(.text, clock: { Timestamp(seconds: 0) }) { told.yield($0) }
            let logger = Logger(label: "tokens") {
                MonitorLogHandler(label: $0, level: .info, destination: destination)
            }
            async let _: Void = TokenWatch(tokens: tokens, logger: logger, interval: .milliseconds(5)).run()
            var iterator = lines.makeAsyncIterator()
            #expect(await iterator.next()?.contains("WARNING the file of tokens holds none") == true)
            try PackageFolder.write(["tokens": "a b c"], to: folder)
            // A file that is written in place may be seen before all of it is there.
            while let line = await iterator.next() {
                guard line.contains("ERROR the new tokens cannot be used") else { continue }
                #expect(line.contains("'b' is no role"))
                break
            }
            try PackageFolder.write(["tokens": "alice viewer \(Self.token().hash)"], to: folder)
            while let line = await iterator.next(), !line.contains("tokens have changed count=1") {}
            #expect(tokens.value.count == 1)
            try PackageFolder.write(["tokens": "# nobody"], to: folder)
            while let line = await iterator.next(), !line.contains("WARNING the file of tokens holds none") {}
            #expect(tokens.value.count == 0)
        }
    }
}
