package import LogEntries
import MonitorConfiguration

/// A bucket that so many tokens fit into and that fills up evenly.
package struct TokenBucket: Hashable, Sendable {
    private let capacity: Double
    private let perSecond: Double
    private var tokens: Double
    private var filled: Timestamp

    /// A full bucket.
    package init(capacity: Int, perSecond: Double, at now: Timestamp) {
        self.capacity = Double(capacity)
        self.perSecond = perSecond
        tokens = Double(capacity)
        filled = now
    }

    init(capacity: Int, every seconds: Int, at now: Timestamp) {
        self.init(capacity: capacity, perSecond: Double(capacity) / Double(seconds), at: now)
    }

    /// Reads `COUNT/TIME`.
    init?(_ text: String, at now: Timestamp) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let count = Int(parts[0]), (1...1_000_000).contains(count),
            let time = ConfiguredDuration(String(parts[1])), time.seconds > 0
        else { return nil }
        self.init(capacity: count, every: time.seconds, at: now)
    }

    /// Takes a token; nil when there was one, else how long until there is. A clock that goes back adds none.
    package mutating func take(at now: Timestamp) -> Duration? {
        tokens = tokens(at: now)
        filled = now
        if let wait = wait(at: now) { return wait }
        tokens -= 1
        return nil
    }

    /// How long until there is a token; nil when there is one.
    func wait(at now: Timestamp) -> Duration? {
        let tokens = tokens(at: now)
        return tokens < 1 ? .seconds((1 - tokens) / perSecond) : nil
    }

    /// Whether it has filled up again.
    package func isFull(at now: Timestamp) -> Bool { tokens(at: now) >= capacity }

    private func tokens(at now: Timestamp) -> Double {
        let passed =
            Double(now.seconds - filled.seconds) + Double(now.nanoseconds - filled.nanoseconds) / 1_000_000_000
        return min(capacity, tokens + max(0, passed) * perSecond)
    }
}
