/// How long to wait before something is tried again: twice as long each time, with jitter, so that many do not come
/// back at once.
package struct Backoff: Hashable, Sendable {
    /// The longest that the second try waits.
    package let first: Duration

    /// The longest that any try waits, unless the other side asks for more.
    package let cap: Duration

    /// What the other side asks for counts up to this long, or up to the cap where that is longer.
    private static let longestAsked = Duration.seconds(3_600)

    package init(first: Duration, cap: Duration) {
        self.first = first
        self.cap = cap
    }

    /// The wait after a failure.
    /// - Parameters:
    ///   - tries: how many there were, at least 1.
    ///   - asked: how long the other side wants to be left alone.
    ///   - chance: from 0 to 1.
    package func wait(after tries: Int, asked: Duration? = nil, chance: Double) -> Duration {
        let longest = min(cap, first * (1 << min(max(tries, 1) - 1, 20)))
        // Half of the time is fixed, half is chance.
        let wait = longest / 2 + (longest / 2) * chance
        return max(wait, min(asked ?? .zero, max(cap, Self.longestAsked)))
    }
}
