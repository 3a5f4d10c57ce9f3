import Alerting
import Messages
import Notifiers
import TestPeers
import Testing

/// What every notifier that posts does with whatever a receiver answers.
struct NotifierConformanceTests {
    /// An answer, and whether another try may help; nil where it arrived.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let behaviour: HTTPPeer.Reply
        let remedy: DeliveryFailure.Remedy?

        var testDescription: String { name }

        static func status(_ status: Int, _ remedy: DeliveryFailure.Remedy?, _ headers: [(String, String)] = []) -> Case
        {
            Case(
                name: "\(status) \(headers.map(\.1).joined())",
                behaviour: .answer(status, headers: headers, "said"),
                remedy: remedy
            )
        }
    }

    static let cases: [Case] = [
        .status(200, nil), .status(202, nil), .status(204, nil),
        .status(400, .giveUp), .status(401, .giveUp), .status(403, .giveUp), .status(404, .giveUp),
        .status(410, .giveUp), .status(413, .giveUp), .status(501, .giveUp),
        .status(408, .retry(after: nil)), .status(425, .retry(after: nil)), .status(429, .retry(after: nil)),
        .status(429, .retry(after: .seconds(7)), [("Retry-After", "7")]),
        .status(503, .retry(after: .seconds(60)), [("Retry-After", "Mon, 30 Nov 2026 00:54:20 GMT")]),
        .status(429, .retry(after: nil), [("Retry-After", "soon")]),
        .status(500, .retry(after: nil)), .status(502, .retry(after: nil)), .status(503, .retry(after: nil)),
        .status(504, .retry(after: nil)),
        Case(name: "half", behaviour: .half(503, "hal"), remedy: .retry(after: nil)),
        Case(name: "reset", behaviour: .reset, remedy: .retry(after: nil)),
        Case(name: "garbage", behaviour: .garbage, remedy: .retry(after: nil)),
        Case(name: "flood", behaviour: .flood(500), remedy: .retry(after: nil)),
        Case(name: "flood that arrived", behaviour: .flood(200), remedy: nil),
    ]

    @Test(arguments: Sample.postingKinds, cases)
    func anotherTryIsMadeWhereItMayHelp(_ kind: String, _ example: Case) async throws {
        try await HTTPPeer.with(example.behaviour) { peer in
            let result = await (try Sample.channel(kind, posting: peer.url)).result()
            #expect(result.failure?.remedy == example.remedy, "\(result)")
            #expect(peer.requests.count == 1)
        }
    }

    @Test(arguments: Sample.postingKinds)
    func aReceiverThatHangsIsNotWaitedFor(_ kind: String) async throws {
        try await HTTPPeer.with(.hang) { peer in
            let channel = try Sample.channel(kind, posting: peer.url, timeout: "1s")
            // Who waited for it would never come here.
            #expect(await channel.result().failure?.remedy == .retry(after: nil))
        }
    }

    @Test(arguments: Sample.postingKinds)
    func nobodyThereIsTriedAgain(_ kind: String) async throws {
        // A port that no peer of another test is given meanwhile.
        let result = await (try Sample.channel(kind, posting: "http://127.0.0.1:1")).result()
        #expect(result.failure?.remedy == .retry(after: nil))
    }

    @Test(arguments: Sample.postingKinds)
    func noRedirectCarriesAnIncidentToAnotherHost(_ kind: String) async throws {
        try await HTTPPeer.with(.answer(200)) { other in
            for status in [301, 302, 307, 308] {
                let location = [("Location", "\(other.url)/elsewhere?token=t0ken")]
                try await HTTPPeer.with(.answer(status, headers: location)) { peer in
                    let result = await (try Sample.channel(kind, posting: peer.url)).result()
                    #expect(result.failure?.remedy == .giveUp)
                    let reason = result.failure?.reason.description ?? ""
                    #expect(reason.contains(other.url))
                    #expect(!reason.contains("t0ken"))
                }
            }
            #expect(other.requests.isEmpty)
        }
    }

    /// Receivers repeat requests in their errors, with the secrets in them.
    @Test(arguments: Sample.postingKinds, [200, 400, 500])
    func noSecretStandsInWhatIsSaid(_ kind: String, _ status: Int) async throws {
        try await HTTPPeer.with(.echo(status)) { peer in
            let result = await (try Sample.channel(kind, posting: peer.url)).result()
            let said: String
            switch result {
            case .success(let delivery): said = delivery.remarks.map(\.description).joined(separator: "\n")
            case .failure(let failure): said = failure.reason.description
            }
            #expect(!said.isEmpty)
            for secret in [Sample.secret, "abcdef123", "XXXXsecretXXXX", "s3cr3t", "czNjcjN0"] {
                #expect(!said.contains(secret), "\(said)")
            }
        }
    }

    @Test(arguments: Sample.postingKinds)
    func everyTrySendsTheSame(_ kind: String) async throws {
        try await HTTPPeer.with(.answer(503), .answer(200)) { peer in
            let channel = try Sample.channel(kind, posting: peer.url)
            _ = await channel.result()
            _ = await channel.result()
            #expect(peer.requests.count == 2)
            #expect(peer.requests.first?.body == peer.requests.last?.body)
            #expect(peer.requests.first?.headers["idempotency-key"] == peer.requests.last?.headers["idempotency-key"])
            #expect(peer.requests.allSatisfy { $0.headers["user-agent"] == "shieldwatch/test" })
            #expect(peer.requests.allSatisfy { $0.headers["content-type"] == "application/json" })
        }
    }
}
