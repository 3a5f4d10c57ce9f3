/// Where the tokens come from by which a service of Google knows who asks.
protocol AccessTokens: Sendable {
    /// A token that is valid now.
    /// - Throws: `ServiceFailure`, or `CancellationError`.
    func token() async throws -> String

    /// Takes note that a token was refused.
    func discard(_ token: String) async
}
