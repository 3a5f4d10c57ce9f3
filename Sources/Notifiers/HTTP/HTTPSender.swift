import AsyncHTTPClient
import LogEntries
import Messages
import MonitorConfiguration
import NIOCore
import NIOHTTP1
import NIOSSL
import OutboundHTTP
import SourceText

/// Posts JSON, and says what became of it.
struct HTTPSender: Sendable {
    /// Of an answer no more is read.
    static let answerLimit = 64 << 10

    /// It is waited for no longer than this: the status has said what counts.
    private static let answerTime = Duration.seconds(2)

    let endpoint: HTTPEndpoint
    private let client: HTTPClient
    private let userAgent: String
    private let authorization: String?
    private let tls: TLSConfiguration?
    private let timeout: Duration
    private let redaction: Redaction
    private let now: @Sendable () -> Timestamp

    /// The key of certificates to trust beside the system's.
    static let trustKey = "ca_file"

    /// The keys that it reads: those, and a token for the receiver.
    static let keys = ["bearer_token_file", "bearer_token_env", trustKey]

    init(_ endpoint: HTTPEndpoint, _ reader: inout ChannelReader) throws(SyntaxError) {
        self.endpoint = endpoint
        client = reader.context.client
        userAgent = reader.context.userAgent
        now = reader.context.now
        authorization = try reader.secret("bearer_token").map { "Bearer \($0)" }
        tls = try TrustedCertificates.configuration(reader)
        timeout = .seconds(try reader.mapping.duration("timeout")?.seconds ?? 10)
        redaction = reader.redaction
    }

    /// Whether it says who it is by a token.
    var isAuthorized: Bool { authorization != nil }

    /// Posts a body.
    func post(
        _ body: [UInt8],
        to url: String? = nil,
        headers: [(String, String)] = []
    ) async throws(DeliveryFailure) -> Delivery {
        var request = HTTPClientRequest(url: url ?? endpoint.url)
        request.method = .POST
        request.headers = HTTPHeaders(
            [("Content-Type", "application/json"), ("User-Agent", userAgent)] + headers
                + (authorization.map { [("Authorization", $0)] } ?? [])
        )
        request.tlsConfiguration = tls
        request.body = .bytes(body)
        let response: HTTPClientResponse
        do {
            response = try await client.execute(request, timeout: .nanoseconds(timeout.wholeNanoseconds))
        } catch {
            throw DeliveryFailure(.retry(after: nil), Self.reason(OutboundFailure(error), endpoint))
        }
        let status = HTTPStatus(Int(response.status.code))
        let answer = await excerpt(response)
        let said: Message = answer.isEmpty ? "\(status.code)" : "\(status.code): \(answer)"
        guard !status.isSuccess else { return Delivery(remarks: ["\(endpoint.shown) answered \(said)"]) }
        throw DeliveryFailure(remedy(status, response.headers), reason(status, response.headers, said))
    }

    private func remedy(_ status: HTTPStatus, _ headers: HTTPHeaders) -> DeliveryFailure.Remedy {
        guard status.isTemporary else { return .giveUp }
        return .retry(after: headers.first(name: "Retry-After").flatMap { RetryAfter.wait($0, now: now()) })
    }

    private func reason(_ status: HTTPStatus, _ headers: HTTPHeaders, _ said: Message) -> Message {
        guard status.isRedirect, let location = headers.first(name: "Location") else {
            return "\(endpoint.shown) answered \(said)"
        }
        let target = HTTPEndpoint(location)?.shown ?? Truncation.characters(redaction.text(location), 200)
        return """
            \(endpoint.shown) redirects to \(target), which is not followed; if that is right, put the new address into the \
            configuration
            """
    }

    /// The beginning of an answer on one line. Secrets are taken out before it is cut, as half a secret is one.
    private func excerpt(_ response: HTTPClientResponse) async -> String {
        let bytes = await ResponseBody.beginning(of: response, limit: Self.answerLimit, within: Self.answerTime)
        let text = String(decoding: bytes, as: UTF8.self)
        return OneLine.text(redaction.text(text), limit: 200)
    }

    private static func reason(_ failure: OutboundFailure, _ endpoint: HTTPEndpoint) -> Message {
        failure.isUntrusted
            ? "nobody who is trusted signed the certificate of \(endpoint.shown): name who did in \(trustKey)"
            : "\(endpoint.shown) did not answer: \(failure.words)"
    }
}
