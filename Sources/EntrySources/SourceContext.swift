public import AsyncHTTPClient
public import LogEntries
import OutboundHTTP

/// What sources need of the world around them.
public struct SourceContext: Sendable {
    /// Who makes requests. It should come from ``makeClient()``.
    public let client: HTTPClient

    /// How the product names itself to services, such as `shieldwatch/1.0`.
    public let userAgent: String

    /// How long a file rests between two looks at it.
    public let pollInterval: Duration

    /// The time.
    public let now: @Sendable () -> Timestamp

    /// Waits, and throws `CancellationError` when the task is cancelled meanwhile.
    public let sleep: @Sendable (Duration) async throws -> Void

    /// A number from 0 to 1, for waits that differ.
    public let chance: @Sendable () -> Double

    /// Takes what is to be told.
    public let report: @Sendable (SourceRemark) -> Void

    /// Gathers what sources need.
    public init(
        client: HTTPClient,
        userAgent: String,
        pollInterval: Duration = .milliseconds(250),
        now: @escaping @Sendable () -> Timestamp,
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
        chance: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) },
        report: @escaping @Sendable (SourceRemark) -> Void
    ) {
        self.client = client
        self.userAgent = userAgent
        self.pollInterval = pollInterval
        self.now = now
        self.sleep = sleep
        self.chance = chance
        self.report = report
    }

    /// A client that follows no redirect, so that no answer carries a token to a host that the configuration does not
    /// name, and that waits as long for an answer as Pub/Sub holds back an empty one.
    public static func makeClient() -> HTTPClient { OutboundClient.make(silence: .seconds(120)) }
}
