import OutboundHTTP

/// How long a source waits after requests that failed one after the other.
struct ServiceBackoff {
    private var tries = 0

    private static let backoff = Backoff(first: .seconds(1), cap: .seconds(60))

    /// Takes note that the service has answered.
    mutating func reset() { tries = 0 }

    /// The wait after another failure.
    mutating func wait(after failure: ServiceFailure, chance: Double) -> Duration {
        tries += 1
        return Self.backoff.wait(after: tries, asked: failure.retryAfter, chance: chance)
    }
}
