import Foundation
import Messages
import Synchronization
import TestPeers
import Testing

@testable import EntrySources

/// What a subscription does when the service, or what is in it, is not as one would like.
struct PubSubPullTests {
    private func reader(_ peer: HTTPPeer, _ taken: Taken, more keys: String? = nil) throws -> any EntrySourceReader {
        let access = keys ?? "metadata_url: \(peer.url)"
        let text = "subscription: \(FakePubSub.subscription)\nurl: \(peer.url)\n\(access)"
        return try SourceBench.reader("pubsub-pull", text, taken)
    }

    /// A reader that reads no more than 50 KB of an answer.
    private func small(_ peer: HTTPPeer, _ taken: Taken) -> PubSubPullSource {
        let context = taken.context()
        let tokens = MetadataTokens(peer.url, context)
        let service = GoogleService(address: peer.url, tokens: tokens, context: context, permission: "p")
        let subscription = Subscription(name: FakePubSub.subscription, service: service, answerLimit: 50_000)
        return PubSubPullSource("src", subscription, context)
    }

    @Test func nothingIsAcknowledgedBeforeItIsTaken() async throws {
        let service = FakePubSub()
        service.publish((0..<3).map { Sample.entry($0) })
        try await HTTPPeer.with(service.answer) { peer in
            let taken = Taken(refusing: 4)
            let early = Counter()
            let reader = try reader(peer, taken)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    try? await reader.run(from: nil) { batch in
                        let acknowledged = service.state.withLock { $0.acknowledged.count }
                        early.add(acknowledged)
                        try taken.take(batch)
                    }
                }
                while service.state.withLock({ $0.acknowledged.count }) < 3 {
                    try await Task.sleep(for: .milliseconds(2))
                }
                group.cancelAll()
            }
            #expect(early.value == 0)
            #expect(taken.lines.count == 3)
            // While nobody took them, they were kept from coming again.
            #expect(service.state.withLock { !$0.extended.isEmpty })
            #expect(service.state.withLock { $0.waiting.isEmpty && $0.held.isEmpty })
        }
    }

    @Test func whatExpiresComesAgain() async throws {
        let service = FakePubSub()
        service.publish([Sample.entry(0)])
        service.state.withLock { $0.expiresAtOnce = true }
        try await HTTPPeer.with(service.answer) { peer in
            let taken = Taken()
            try await taken.run(reader(peer, taken), lines: 3)
            #expect(Set(taken.lines) == [Sample.entry(0)])
            service.state.withLock { $0.expiresAtOnce = false }
            try await taken.run(reader(peer, taken)) { _ in service.state.withLock { $0.acknowledged == ["0"] } }
        }
    }

    static let faults: [(HTTPPeer.Reply, String)] = [
        (.answer(429, headers: [("Retry-After", "7")], "{}"), "answered 429"),
        (.answer(500, #"{"error":{"code":500,"message":"a bad day","status":"INTERNAL"}}"#), "answered 500: a bad day"),
        (.answer(503, "no"), "answered 503: no"),
        (.half(200, #"{"receivedMessages":[{"ackId":"#), "broke off its answer"),
        (.reset, "did not answer"),
        (.garbage, "did not answer"),
        (.ok("no JSON"), "the answer to a pull is not JSON"),
        (.ok(#"{"receivedMessages":{}}"#), "is no array"),
        (.ok(#"{"receivedMessages":[{}]}"#), "has no 'ackId'"),
        (.answer(403, #"{"error":{"message":"no, ya29.t0ken"}}"#), "no, ***; this takes the permission pubsub."),
        (.answer(404, "{}"), "answered 404"),
    ]

    @Test(arguments: faults.indices) func afterAFaultItGoesOn(_ index: Int) async throws {
        let (fault, words) = Self.faults[index]
        let service = FakePubSub()
        service.publish([Sample.entry(0)])
        service.state.withLock { $0.faults = [fault, fault] }
        try await HTTPPeer.with(service.answer) { peer in
            let taken = Taken()
            try await taken.run(reader(peer, taken), lines: 1)
            #expect(taken.said.count == 2)
            #expect(taken.said.allSatisfy { $0.contains(words) }, "\(taken.said)")
            #expect(taken.said.allSatisfy { !$0.contains(FakePubSub.token) })
            if index == 0 { #expect(taken.remarks.map(\.kind) == [.waiting(.seconds(7)), .waiting(.seconds(7))]) }
        }
    }

    @Test func aRedirectIsNotFollowed() async throws {
        let asked = Mutex(0)
        try await HTTPPeer.with({ _ in
            asked.withLock { $0 += 1 }
            return .ok("{}")
        }) { other in
            let service = FakePubSub()
            service.publish([Sample.entry(0)])
            let location = [("Location", other.url + "/v1/elsewhere")]
            service.state.withLock { $0.faults = [301, 302, 307, 308].map { .answer($0, headers: location, "") } }
            try await HTTPPeer.with(service.answer) { peer in
                let taken = Taken()
                try await taken.run(reader(peer, taken), lines: 1)
                #expect(taken.said.filter { $0.contains("redirects elsewhere") }.count == 4)
            }
        }
        #expect(asked.withLock { $0 } == 0)
    }

    @Test func anAcknowledgementThatFailsIsTriedAgain() async throws {
        let service = FakePubSub()
        service.publish([Sample.entry(0)])
        let failures = Mutex(2)
        try await HTTPPeer.with({ request in
            let fails =
                request.path.hasSuffix(":acknowledge")
                && failures.withLock { left in
                    left -= 1
                    return left >= 0
                }
            return fails ? .answer(503, "") : service.answer(request)
        }) { peer in
            let taken = Taken()
            try await taken.run(reader(peer, taken)) { _ in service.state.withLock { $0.acknowledged == ["0"] } }
            #expect(taken.lines == [Sample.entry(0)])
        }
    }

    @Test func aMessageWithoutEntryIsToldAndNotAskedForAgain() async throws {
        let service = FakePubSub()
        service.publish(raw: nil)
        service.publish(raw: "???")
        service.publish(raw: Data("[1]".utf8).base64EncodedString())
        service.publish(raw: Data("{\"a\":".utf8).base64EncodedString())
        service.publish([Sample.entry(0)])
        try await HTTPPeer.with(service.answer) { peer in
            let taken = Taken()
            try await taken.run(reader(peer, taken)) { _ in service.state.withLock { $0.acknowledged.count == 5 } }
            #expect(taken.lines == [Sample.entry(0)])
            #expect(taken.remarks.map(\.kind) == [.passedOver, .passedOver, .passedOver, .passedOver])
            #expect(taken.said.allSatisfy { $0.hasPrefix("message raw of \(FakePubSub.subscription) was passed over") })
        }
    }

    @Test func anEntryOfSeveralLinesBecomesOne() async throws {
        let service = FakePubSub()
        service.publish(["{\n  \"insertId\": \"a\\nb\",\r\n  \"x\": [1,\n2]\n}\n"])
        try await HTTPPeer.with(service.answer) { peer in
            let taken = Taken()
            try await taken.run(reader(peer, taken), lines: 1)
            #expect(taken.lines.count == 1)
            let object = try JSONSerialization.jsonObject(with: Data(taken.lines[0].utf8)) as? [String: Any]
            #expect(object?["insertId"] as? String == "a\nb")
            #expect(object?["x"] as? [Int] == [1, 2])
        }
    }

    @Test func anAnswerThatIsTooLargeIsAskedForInParts() async throws {
        let service = FakePubSub()
        service.publish((0..<40).map { Sample.entry($0, padding: 2_000) })
        try await HTTPPeer.with({ request in
            let reply = service.answer(request)
            // Whatever is not read to its end comes again when its deadline has passed.
            if case .answer(_, _, let body) = reply, body.utf8.count > 50_000 { service.expire() }
            return reply
        }) { peer in
            let taken = Taken()
            try await taken.run(small(peer, taken)) { _ in service.state.withLock { $0.acknowledged.count == 40 } }
            #expect(Set(taken.lines).count == 40)
            #expect(taken.lines.count == 40)
            let sizes = service.state.withLock { $0.requests.compactMap { $0.json["maxMessages"] as? Int } }
            #expect(sizes.first == 1_000)
            #expect((sizes.min() ?? 0) < 20)
        }
    }

    @Test func aTokenThatIsRefusedIsFetchedAnew() async throws {
        let service = FakePubSub()
        service.publish([Sample.entry(0)])
        let fetched = Mutex(0)
        try await HTTPPeer.with({ request in
            guard request.path.hasPrefix("/computeMetadata") else { return service.answer(request) }
            guard request.headers["metadata-flavor"] == "Google" else { return .answer(403, "") }
            let count = fetched.withLock { count in
                count += 1
                return count
            }
            let token = count == 1 ? "old" : FakePubSub.token
            return .ok(#"{"access_token":"\#(token)","expires_in":3599,"token_type":"Bearer"}"#)
        }) { peer in
            let taken = Taken()
            try await taken.run(reader(peer, taken), lines: 1)
            #expect(fetched.withLock { $0 } == 2)
            #expect(taken.said == ["\(peer.url) answered 401: who are you; the access token is not accepted"])
        }
    }

    @Test func aTokenFileIsReadForEachRequest() async throws {
        let service = FakePubSub()
        service.publish([Sample.entry(0)])
        try await withFolder { folder in
            let path = folder + "/token"
            try await HTTPPeer.with(service.answer) { peer in
                let taken = Taken()
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask {
                        while taken.remarks.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
                        try Data("two words\nand lines".utf8).write(to: URL(fileURLWithPath: path))
                        while !taken.said.contains(where: { $0.contains("one line") }) {
                            try await Task.sleep(for: .milliseconds(1))
                        }
                        try Data((FakePubSub.token + "\n").utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
                    }
                    try await taken.run(reader(peer, taken, more: "token_file: \(path)"), lines: 1)
                    try await group.waitForAll()
                }
                #expect(taken.said.first == "the token file \(path) cannot be read: No such file or directory")
                #expect(taken.said.allSatisfy { !$0.contains("two words") })
            }
        }
    }

    @Test func acknowledgementsGoInPartsThatARequestMayHold() {
        let ids = (0..<3_000).map { "\($0)-" + String(repeating: "x", count: 300) }
        let parts = Subscription.parts(of: ids)
        #expect(parts.flatMap { $0 } == ids)
        #expect(parts.count > 1)
        #expect(parts.allSatisfy { $0.map { $0.utf8.count + 3 }.reduce(0, +) <= 256 << 10 })
        #expect(Subscription.parts(of: []).isEmpty)
    }
}
