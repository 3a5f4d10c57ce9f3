import EntrySources
import HTTPTypes
import Hummingbird
import LogEntries
import MonitorConfiguration

/// Lets a subscription of Pub/Sub push, by the token that Google signs for it.
struct PushGate: Sendable {
    private let verifier: PushTokenVerifier
    private let keys: CachedKeys
    private let clock: @Sendable () -> Timestamp

    init(_ configuration: PushConfiguration, _ context: SourceContext) {
        verifier = PushTokenVerifier(audience: configuration.audience, serviceAccount: configuration.serviceAccount)
        keys = EntrySourceFactory.keys(of: configuration, in: context)
        clock = context.now
    }

    /// Whether a request is a push, with whatever token.
    static func isPush(_ request: Request) -> Bool {
        request.method == .post && request.routedPath == "/api/v1/pubsub"
    }

    /// Who pushes; nil for a request that is no push with such a token.
    /// - Throws: ``ProblemResponse`` for a token that is not good.
    func principal(of request: Request) async throws -> Principal? {
        let header = request.headers[.authorization]
        guard Self.isPush(request), let token = PushTokenVerifier.token(inAuthorization: header) else { return nil }
        do throws(PushRefusal) {
            try await verifier.verify(token, keys, now: clock())
        } catch {
            throw ProblemResponse(refusing: error)
        }
        return Principal(name: "pubsub", role: .sender)
    }
}
