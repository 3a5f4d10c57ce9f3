import Alerting
import Crypto
import Foundation
import Notifiers
import TestPeers
import Testing

/// The webhook is what the contract says.
struct WebhookTests {
    @Test(arguments: IncidentNotification.Event.allCases)
    func theBodyIsThatOfTheContract(_ event: IncidentNotification.Event) async throws {
        try await HTTPPeer.with(.answer(204)) { peer in
            let notification = Sample.notification(event)
            let channel = try Sample.channel("kind: webhook\nurl: \(peer.url)/hook")
            #expect(await channel.result(of: notification).failure == nil)
            let request = try #require(peer.requests.first)
            let body = try #require(JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any])
            #expect(Set(body.keys) == ["schemaVersion", "event", "incident", "url"])
            #expect(body["schemaVersion"] as? Int == 1)
            #expect(body["event"] as? String == event.rawValue)
            #expect(body["url"] as? String == "https://watch.example/incidents/\(notification.incident.id)")
            let incident = try #require(body["incident"] as? [String: Any])
            let expected = [
                "id", "key", "state", "severity", "title", "kind", "nodes", "changes", "openedAt", "updatedAt",
            ]
            #expect(Set(expected).isSubset(of: incident.keys))
            #expect(incident["nodes"] as? [String] == ["4823917460552817310"])
            let changes = try #require(incident["changes"] as? [[String: Any]])
            #expect(changes.first?["component"] as? String == "firmware")
            #expect(request.headers["idempotency-key"] == notification.idempotencyKey)
            #expect(request.headers["x-shieldwatch-signature"] == nil)
            #expect(request.method == "POST")
            #expect(request.path == "/hook")
        }
    }

    @Test func aSecretSignsTheBody() async throws {
        try await HTTPPeer.with(.answer(200)) { peer in
            let channel = try Sample.channel("kind: webhook\nurl: \(peer.url)\nsecret_env: SECRET")
            _ = await channel.result()
            let request = try #require(peer.requests.first)
            let signature = try #require(request.headers["x-shieldwatch-signature"])
            #expect(signature.hasPrefix("sha256="))
            let code = try #require(Data(hex: signature.dropFirst("sha256=".count)))
            let key = SymmetricKey(data: Data(Sample.secret.utf8))
            #expect(HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: request.body, using: key))
        }
    }

    /// RFC 4231, test case 2.
    @Test func theSignatureIsTheHMACOfTheStandard() {
        let code = WebhookSignature.of(Array("what do ya want for nothing?".utf8), secret: "Jefe")
        #expect(code == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    }

    @Test func programsReadEnglish() async throws {
        try await HTTPPeer.with(.answer(200)) { peer in
            let channel = try Sample.channel("kind: webhook\nurl: \(peer.url)\nlanguage: ja")
            _ = await channel.result()
            #expect(peer.requests.first?.text.contains("booted what no other node") == true)
        }
    }
}

extension Data {
    /// Reads hexadecimal digits.
    init?(hex: some StringProtocol) {
        let digits = Array(hex)
        let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
        guard digits.count.isMultiple(of: 2), !bytes.contains(nil) else { return nil }
        self.init(bytes.compactMap(\.self))
    }
}
