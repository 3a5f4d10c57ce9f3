import AsyncHTTPClient
import LogEntries
import Messages
import NIOCore
import NIOHTTP1
import OutboundHTTP

/// Makes one request, and reads one answer of limited size.
struct ServiceRequest: Sendable {
    let url: String
    var method = HTTPMethod.GET
    var headers: [(String, String)] = []
    var body: [UInt8]?

    /// How long the answer may take.
    var timeout = Duration.seconds(30)

    /// What must not stand in what is told of an answer.
    var secret: String?

    /// Of an answer that refuses, no more is read.
    private static let excerptLimit = 16 << 10

    /// An answer that brings something.
    struct Answer: Sendable {
        let body: [UInt8]
        let headers: HTTPHeaders
    }

    /// What of an address is shown: its host.
    var shown: String { HTTPEndpoint(url)?.shown ?? "" }

    func send(_ context: SourceContext, limit: Int) async throws -> Answer {
        var request = HTTPClientRequest(url: url)
        request.method = method
        request.headers = HTTPHeaders([("User-Agent", context.userAgent)] + headers)
        if let body { request.body = .bytes(body) }
        let response: HTTPClientResponse
        do {
            response = try await context.client.execute(request, timeout: .nanoseconds(timeout.wholeNanoseconds))
        } catch {
            try Task.checkCancellation()
            let reason = OutboundFailure(error).words
            throw ServiceFailure(.unavailable(retryAfter: nil), "\(shown) did not answer: \(reason)")
        }
        let status = HTTPStatus(Int(response.status.code))
        guard status.isSuccess else { throw await failure(status, response, context) }
        return Answer(body: try await content(of: response, limit), headers: response.headers)
    }

    private func content(of response: HTTPClientResponse, _ limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        do {
            for try await part in response.body {
                bytes += part.readableBytesView
                guard bytes.count <= limit else { break }
            }
        } catch {
            try Task.checkCancellation()
            throw ServiceFailure(
                .unavailable(retryAfter: nil),
                "\(shown) broke off its answer: \(OutboundFailure(error).words)"
            )
        }
        guard bytes.count <= limit else {
            throw ServiceFailure(.tooLarge, "\(shown) answered with more than \(limit) bytes")
        }
        return bytes
    }

    private func failure(_ status: HTTPStatus, _ response: HTTPClientResponse, _ context: SourceContext) async
        -> ServiceFailure
    {
        if status.isRedirect {
            return ServiceFailure(.refused(status: status.code), "\(shown) redirects elsewhere, which is not followed")
        }
        let words = excerpt(await ResponseBody.beginning(of: response, limit: Self.excerptLimit))
        let said: Message = words.isEmpty ? "\(status.code)" : "\(status.code): \(words)"
        let wait = response.headers.first(name: "Retry-After").flatMap { RetryAfter.wait($0, now: context.now()) }
        return ServiceFailure(
            status.isTemporary ? .unavailable(retryAfter: wait) : .refused(status: status.code),
            "\(shown) answered \(said)"
        )
    }

    /// What the answer says: in Google's errors the text of `error.message` (https://google.aip.dev/193).
    private func excerpt(_ bytes: [UInt8]) -> String {
        var tape = JSONTape()
        let said = try? tape.withEntry(bytes.span.bytes) { $0.member(at: ["error", "message"])?.text }
        var text = (said ?? nil) ?? String(decoding: bytes, as: UTF8.self)
        // Secrets are taken out before it is cut, as half a secret is one.
        if let secret, !secret.isEmpty { text.replace(secret, with: "***") }
        return OneLine.text(text, limit: 200)
    }
}
