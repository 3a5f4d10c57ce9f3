/// Waits longer from time to time, as long as it makes sense.
struct Retry {
    private let end: ContinuousClock.Instant
    private var pause = Duration.milliseconds(5)

    init(patience seconds: Int) { end = .now + .seconds(seconds) }

    /// Waits a little; false when it has been long enough.
    mutating func wait() async throws -> Bool {
        guard ContinuousClock.now < end else { return false }
        // Two that got in each other's way do not come back at the same moment.
        try await Task.sleep(for: pause * Double.random(in: 0.5...1.5))
        pause = min(pause * 2, .milliseconds(500))
        return true
    }
}
