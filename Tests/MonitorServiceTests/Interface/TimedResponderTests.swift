import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import MonitorService

@Suite struct TimedResponderTests {
    /// A responder that never answers by itself, and says when it was given up.
    private struct Hanging: HTTPResponder {
        let ended: @Sendable () -> Void

        func respond(to request: Request, context: MonitorContext) async throws -> Response {
            do {
                try await Task.sleep(for: .seconds(3_600))
            } catch {
                ended()
                throw error
            }
            return Response(status: .ok)
        }
    }

    @Test func whatTakesTooLongIsGivenUpWithAProblem() async throws {
        await confirmation { confirm in
            var responder = TimedResponder(responder: Hanging { confirm() }, limit: .seconds(30))
            responder.sleep = { _ in }
            do {
                try await Application(responder: responder).test(.router) { client in
                    try await client.execute(uri: "/metrics", method: .get) { response in
                        #expect(response.status == .serviceUnavailable)
                        #expect(response.headers[.retryAfter] == "1")
                        #expect(response.headers[.contentType] == "application/problem+json")
                        #expect(response.headers[.xContentTypeOptions] == "nosniff")
                    }
                }
            } catch {
                Issue.record(error)
            }
        }
    }
}
