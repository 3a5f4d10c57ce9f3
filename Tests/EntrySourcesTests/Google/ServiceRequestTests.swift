import Messages
import TestPeers
import Testing

@testable import EntrySources

/// One request, whatever becomes of it.
struct ServiceRequestTests {
    private func failure(_ reply: HTTPPeer.Reply, limit: Int = 100) async throws -> ServiceFailure? {
        try await HTTPPeer.with({ _ in reply }) { peer in
            var request = ServiceRequest(url: peer.url + "/path?key=value")
            request.timeout = .milliseconds(300)
            request.secret = "s3cret"
            do {
                _ = try await request.send(Taken().context(), limit: limit)
                return nil
            } catch let failure as ServiceFailure {
                #expect(!failure.reason.text(in: .english).contains("key=value"))
                #expect(!failure.reason.text(in: .english).contains("s3cret"))
                return failure
            }
        }
    }

    @Test func whoeverSaysNothingIsNotWaitedFor() async throws {
        #expect(try await failure(.hang)?.kind == .unavailable(retryAfter: nil))
    }

    @Test func anAnswerIsNoLargerThanItMayBe() async throws {
        #expect(try await failure(.ok(String(repeating: "x", count: 100))) == nil)
        #expect(try await failure(.ok(String(repeating: "x", count: 101)))?.kind == .tooLarge)
    }

    @Test(
        arguments: [
            (400, .refused(status: 400)), (401, .refused(status: 401)), (404, .refused(status: 404)),
            (408, .unavailable(retryAfter: nil)), (429, .unavailable(retryAfter: nil)),
            (500, .unavailable(retryAfter: nil)), (501, .refused(status: 501)), (503, .unavailable(retryAfter: nil)),
            (301, .refused(status: 301)),
        ] as [(Int, ServiceFailure.Kind)]
    )
    func aStatusSaysWhetherAnotherTryMayHelp(_ status: Int, _ kind: ServiceFailure.Kind) async throws {
        #expect(try await failure(.answer(status, "it holds s3cret\r\n\u{1B}[31m"))?.kind == kind)
    }

    @Test func nobodyThereIsTold() async throws {
        // A port that another test may not get meanwhile.
        let url = "http://127.0.0.1:1"
        await #expect(throws: ServiceFailure.self) {
            _ = try await ServiceRequest(url: url).send(Taken().context(), limit: 10)
        }
    }
}
