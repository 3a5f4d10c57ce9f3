import Foundation
import Synchronization
import TestPeers
import Testing

@testable import EntrySources

/// What sources ask of Google's services, and what the services of the tests answer, held against Google's own
/// description of both.
@Suite(.enabled(if: DiscoveryDocument.folder != nil, "Google's documents are looked at by Tests/google-discovery"))
struct DiscoveryDocumentTests {
    /// What was said on both sides, apart from the questions for tokens.
    private final class Exchanges: Sendable {
        private let list = Mutex<[(HTTPPeer.Request, HTTPPeer.Reply)]>([])

        var all: [(HTTPPeer.Request, HTTPPeer.Reply)] { list.withLock { $0 } }

        func note(_ request: HTTPPeer.Request, _ reply: HTTPPeer.Reply) -> HTTPPeer.Reply {
            if !request.path.hasPrefix("/computeMetadata/") { list.withLock { $0.append((request, reply)) } }
            return reply
        }
    }

    /// The methods that were asked, once everything that was said is as the document has it.
    private func check(_ exchanges: Exchanges, against name: String) throws -> Set<String> {
        let document = try DiscoveryDocument(name)
        var asked: Set<String> = []
        for (request, reply) in exchanges.all {
            let method = try #require(document.method(at: request.path), "\(request.path)")
            #expect(request.method == method.httpMethod)
            let body = try JSONSerialization.jsonObject(with: Data(request.body))
            #expect(document.problems(of: body, as: method.request) == [])
            asked.insert(method.request)
            guard case .answer(200, _, let text) = reply else { continue }
            let answer = try JSONSerialization.jsonObject(with: Data(text.utf8))
            #expect(document.problems(of: answer, as: method.response) == [])
        }
        return asked
    }

    @Test func pullingIsAsPubSubDescribesIt() async throws {
        let (service, exchanges) = (FakePubSub(), Exchanges())
        service.publish((0..<5).map { Sample.entry($0) })
        try await HTTPPeer.with({ exchanges.note($0, service.answer($0)) }) { peer in
            let text = "subscription: \(FakePubSub.subscription)\nurl: \(peer.url)\nmetadata_url: \(peer.url)"
            let taken = Taken(refusing: 4)
            try await taken.run(SourceBench.reader("pubsub-pull", text, taken)) { _ in
                service.state.withLock { $0.acknowledged.count } >= 5
            }
        }
        let asked = try check(exchanges, against: "pubsub.v1")
        #expect(asked == ["PullRequest", "AcknowledgeRequest", "ModifyAckDeadlineRequest"])
    }

    @Test func listingIsAsCloudLoggingDescribesIt() async throws {
        let (service, exchanges) = (FakeLogging(), Exchanges())
        service.log((0..<10).map { Sample.entry($0) })
        service.state.withLock { $0.hasEmptyPages = true }
        try await HTTPPeer.with({ exchanges.note($0, service.answer($0)) }) { peer in
            let text = "resources: projects/p\nurl: \(peer.url)\nmetadata_url: \(peer.url)"
            let taken = Taken()
            try await taken.run(SourceBench.reader("logging-list", text, taken), lines: 10)
        }
        #expect(try check(exchanges, against: "logging.v2") == ["ListLogEntriesRequest"])
        #expect(exchanges.all.contains { $0.0.json["pageToken"] != nil })
    }

    /// A check that allows everything would find nothing above.
    @Test func whatIsWrongIsTold() throws {
        let document = try DiscoveryDocument("pubsub.v1")
        let wrong: [String: Any] = [
            "receivedMessages": [
                ["ackId": 7], ["message": ["data": "?", "publishTime": "yesterday"]], ["deliveryAttempt": 1.5],
                ["acknowledgement": "a"],
            ]
        ]
        #expect(document.problems(of: wrong, as: "PullResponse").count == 5)
        #expect(document.problems(of: [], as: "PullResponse").count == 1)
        #expect(document.problems(of: ["receivedMessages": "a"], as: "PullResponse").count == 1)
        #expect(document.method(at: "/v1/projects/p/subscriptions/s:poll") == nil)
        let entry = ["severity": "LOUD"]
        #expect(try DiscoveryDocument("logging.v2").problems(of: entry, as: "LogEntry").count == 1)
    }
}
