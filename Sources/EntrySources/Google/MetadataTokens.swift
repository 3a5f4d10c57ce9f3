import LogEntries
import Messages

/// Tokens of the service account under which this machine, or its Pod, runs.
///
/// See https://cloud.google.com/compute/docs/access/authenticate-workloads#applications
actor MetadataTokens: AccessTokens {
    private let url: String
    private let context: SourceContext
    private var kept: (token: String, until: Timestamp)?

    /// The server itself hands out another token when one has less than five minutes left.
    private static let margin: Int64 = 240

    private static let answerLimit = 1 << 16

    /// - Parameter address: that of the metadata server, without a path.
    init(_ address: String, _ context: SourceContext) {
        url = address + "/computeMetadata/v1/instance/service-accounts/default/token"
        self.context = context
    }

    func token() async throws -> String {
        if let kept, context.now() < kept.until { return kept.token }
        let asked = context.now()
        var request = ServiceRequest(url: url, headers: [("Metadata-Flavor", "Google")])
        request.timeout = .seconds(10)
        let answer = try await request.send(context, limit: Self.answerLimit)
        guard let (token, lifetime) = Self.read(answer.body) else {
            throw ServiceFailure(.notUnderstood, "\(request.shown) answered with something that is no access token")
        }
        let usable = max(lifetime - Self.margin, lifetime / 2)
        kept = (token, Timestamp(seconds: asked.seconds + usable, nanoseconds: asked.nanoseconds))
        return token
    }

    func discard(_ token: String) {
        if kept?.token == token { kept = nil }
    }

    private static func read(_ body: [UInt8]) -> (token: String, lifetime: Int64)? {
        var tape = JSONTape()
        let read = try? tape.withEntry(body.span.bytes) { answer -> (String, Int64)? in
            guard let token = answer.member("access_token")?.text, !token.isEmpty,
                token.utf8.allSatisfy({ 0x21...0x7E ~= $0 }),
                let lifetime = answer.member("expires_in")?.integer, (0...86_400).contains(lifetime)
            else { return nil }
            return (token, lifetime)
        }
        return read ?? nil
    }
}
