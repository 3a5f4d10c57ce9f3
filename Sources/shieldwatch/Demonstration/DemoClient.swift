import AsyncHTTPClient
import Foundation
import Messages
import MonitorConfiguration
import NIOCore
import NIOFoundationCompat
import NIOHTTP1

/// Uses the monitor of the demonstration as any program does: by its interface.
struct DemoClient {
    let client: HTTPClient
    let address: ListenAddress

    /// More than any answer has.
    private static let answerLimit = 16 << 20

    /// Sends a body, which has to be taken.
    func post(_ path: String, _ body: String) async throws {
        var request = HTTPClientRequest(url: "http://\(address)\(path)")
        request.method = .POST
        request.body = .bytes(ByteBuffer(string: body))
        let response = try await client.execute(request, timeout: .seconds(30))
        let answer = try await response.body.collect(upTo: Self.answerLimit)
        guard response.status == .accepted else {
            throw DemoFailure(
                message: "the monitor refused \(path) with \(response.status.code): \(String(buffer: answer))"
            )
        }
    }

    /// Asks for a page; nil when it is not there.
    func get(_ path: String) async throws -> Data? {
        let response = try await client.execute(
            HTTPClientRequest(url: "http://\(address)\(path)"),
            timeout: .seconds(30)
        )
        let answer = try await response.body.collect(upTo: Self.answerLimit)
        return response.status == .ok ? Data(buffer: answer) : nil
    }
}
