import Messages
import NIOHTTP1

/// A service of Google that answers JSON with JSON.
struct GoogleService: Sendable {
    /// The address without a slash at its end, such as `https://pubsub.googleapis.com`.
    let address: String
    let tokens: any AccessTokens
    let context: SourceContext

    /// The permission of IAM that the requests take, to be named where they are refused.
    let permission: String

    /// Posts a request.
    /// - Parameters:
    ///   - path: begins with a slash.
    ///   - limit: how many bytes of an answer are read.
    /// - Throws: `ServiceFailure`, or `CancellationError`.
    func post(
        _ body: [UInt8],
        to path: String,
        limit: Int = 1 << 20,
        timeout: Duration = .seconds(30)
    ) async throws -> [UInt8] {
        let token = try await tokens.token()
        var request = ServiceRequest(url: address + path, method: .POST, body: body)
        request.headers = [("Authorization", "Bearer \(token)"), ("Content-Type", "application/json")]
        request.timeout = timeout
        request.secret = token
        do {
            return try await request.send(context, limit: limit).body
        } catch let failure as ServiceFailure {
            throw await explained(failure, token)
        }
    }

    private func explained(_ failure: ServiceFailure, _ token: String) async -> ServiceFailure {
        switch failure.kind {
        case .refused(status: 401):
            await tokens.discard(token)
            return ServiceFailure(failure.kind, "\(failure.reason); the access token is not accepted")
        case .refused(status: 403):
            return ServiceFailure(failure.kind, "\(failure.reason); this takes the permission \(permission)")
        default: return failure
        }
    }
}
