import Alerting
import Foundation
import Messages
import Notifiers
import Testing

/// Mail is handed in under TLS, once, and every refusal says what may help.
struct EmailTests {
    private typealias Peer = SMTPPeer

    private func keys(_ peer: SMTPPeer, host: String = "localhost", more: String = "") -> String {
        """
        kind: email
        host: \(host)
        port: \(peer.port)
        from: watch@example.com
        to: [ana@example.com, bo@example.com]
        ca_file: \(SMTPPeer.certificate)
        timeout: 60s
        """ + (more.isEmpty ? "" : "\n" + more)
    }

    private static let login = "username: ana\npassword_env: SECRET"

    @Test(arguments: ["localhost", "127.0.0.1"], ["PLAIN LOGIN", "LOGIN"])
    func aMessageIsHandedInUnderTLS(_ host: String, _ ways: String) async throws {
        try await SMTPPeer.with(SMTPPeer.Script(ways: ways)) { peer in
            let channel = try Sample.channel(keys(peer, host: host, more: Self.login))
            let result = await channel.result()
            #expect(result.failure == nil, "\(result)")
            let message = try #require(peer.messages.first)
            #expect(message.contains("Message-ID: <\(Sample.notification().idempotencyKey)@example.com>"))
            #expect(message.contains("Subject: "))
            let verbs = peer.lines.map { $0.text.prefix(4) }
            #expect(verbs.filter { $0 == "RCPT" }.count == 2)
            let open = peer.lines.filter { !$0.isProtected }.map(\.text)
            #expect(open == ["EHLO localhost", "STARTTLS"])
            let secret = Data(Sample.secret.utf8).base64EncodedString()
            let plain = Data("\0ana\0\(Sample.secret)".utf8).base64EncodedString()
            #expect(peer.lines.contains { $0.text == (ways == "LOGIN" ? secret : "AUTH PLAIN \(plain)") })
        }
    }

    @Test func everyTryHasTheSameIdentifier() async throws {
        try await SMTPPeer.with(SMTPPeer.Script(behaviours: ["message": .answer("451 later")])) { peer in
            let channel = try Sample.channel(keys(peer))
            _ = await channel.result()
            _ = await channel.result()
            #expect(peer.messages.count == 2)
            #expect(Set(peer.messages).count == 1)
        }
    }

    @Test func aCertificateOfNobodyKnownIsRefused() async throws {
        try await SMTPPeer.with { peer in
            let trusting = keys(peer).split(separator: "\n").filter { !$0.hasPrefix("ca_file") }
            let result = await (try Sample.channel(trusting.joined(separator: "\n") + "\n" + Self.login)).result()
            #expect(result.failure?.remedy == .retry(after: nil))
            #expect(peer.messages.isEmpty)
            #expect(!peer.lines.contains { $0.text.hasPrefix("AUTH") })
        }
    }

    @Test func nothingIsSentToAServerWithoutTLS() async throws {
        try await SMTPPeer.with(SMTPPeer.Script(offersTLS: false)) { peer in
            let result = await (try Sample.channel(keys(peer, more: Self.login))).result()
            #expect(result.failure?.remedy == .giveUp)
            #expect(result.failure?.reason.description.contains("does not offer STARTTLS") == true)
            #expect(peer.lines.map(\.text) == ["EHLO localhost"])
            let plain = await (try Sample.channel(keys(peer, more: "tls: none"))).result()
            #expect(plain.failure == nil)
            #expect(peer.messages.count == 1)
        }
    }

    @Test func whatComesBetweenStartTLSAndTheHandshakeIsNoAnswer() async throws {
        try await SMTPPeer.with(SMTPPeer.Script(behaviours: ["STARTTLS": .answer("220 go\r\n250 injected")])) { peer in
            let result = await (try Sample.channel(keys(peer))).result()
            #expect(result.failure?.remedy == .retry(after: nil))
            #expect(result.failure?.reason.description.contains("before TLS had begun") == true)
            #expect(peer.messages.isEmpty)
        }
    }

    static let refusals: [(String, SMTPPeer.Behaviour, Bool)] = [
        ("greeting", .answer("554 no"), false), ("greeting", .answer("421 busy"), true), ("greeting", .close, true),
        ("greeting", .answer("HTTP/1.1 200 OK"), true), ("EHLO", .answer("550 no"), false),
        ("STARTTLS", .answer("454 not now"), true), ("AUTH", .answer("535 wrong"), false),
        ("AUTH", .answer("454 later"), true), ("MAIL", .answer("550 no"), false), ("MAIL", .answer("451 later"), true),
        ("RCPT", .answer("550 unknown"), false), ("RCPT", .answer("450 greylisted"), true),
        ("DATA", .answer("554 no"), false), ("DATA", .close, true), ("message", .answer("552 too large"), false),
        ("message", .answer("452 full"), true), ("message", .close, true),
    ]

    @Test(arguments: refusals)
    func anotherTryIsMadeWhereItMayHelp(_ step: String, _ behaviour: SMTPPeer.Behaviour, _ isTemporary: Bool)
        async throws
    {
        try await SMTPPeer.with(SMTPPeer.Script(behaviours: [step: behaviour])) { peer in
            let failure = try #require(await (try Sample.channel(keys(peer, more: Self.login))).result().failure)
            #expect(failure.isTemporary == isTemporary, "\(failure.reason)")
            #expect(failure.reason.description.contains("localhost:\(peer.port)"))
            #expect(!failure.reason.description.contains("s3cr3t"))
        }
    }

    @Test(arguments: ["greeting", "EHLO", "AUTH", "RCPT", "DATA", "message"])
    func aServerThatHangsIsNotWaitedFor(_ step: String) async throws {
        try await SMTPPeer.with(SMTPPeer.Script(behaviours: [step: .hang])) { peer in
            let text = keys(peer, more: Self.login).replacing("timeout: 60s", with: "timeout: 1s")
            let channel = try Sample.channel(text)
            // Who waited for it would never come here.
            #expect(await channel.result().failure?.remedy == .retry(after: nil))
        }
    }

    @Test func noSecretStandsInWhatIsSaid() async throws {
        let plain = Data("\0ana\0\(Sample.secret)".utf8).base64EncodedString()
        let said = SMTPPeer.Behaviour.answer("535 what is AUTH PLAIN \(plain) or \(Sample.secret)?")
        try await SMTPPeer.with(SMTPPeer.Script(behaviours: ["AUTH": said])) { peer in
            let reason = await (try Sample.channel(keys(peer, more: Self.login))).result().failure?.reason.description
            #expect(reason?.contains("535 what is AUTH PLAIN *** or ***?") == true, "\(reason ?? "")")
        }
    }

    @Test func oneOfSeveralWhoIsRefusedIsTold() async throws {
        let script = SMTPPeer.Script(behaviours: ["RCPT TO:<bo@": .answer("550 unknown")])
        try await SMTPPeer.with(script) { peer in
            guard case .success(let delivery) = await (try Sample.channel(keys(peer))).result() else {
                Issue.record("it did not arrive")
                return
            }
            #expect(delivery.refusals.last?.description.contains("refused bo@example.com: 550 unknown") == true)
            #expect(peer.messages.count == 1)
        }
    }
}
