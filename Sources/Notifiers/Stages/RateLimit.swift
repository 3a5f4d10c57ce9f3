import LogEntries
import Messages
import MonitorConfiguration
import SourceText
import Synchronization

/// So many notifications in so long a time, shared by all that send through one channel.
final class RateLimit: Sendable {
    private let bucket: Mutex<TokenBucket>

    init(_ bucket: TokenBucket) { self.bucket = Mutex(bucket) }

    /// Reads `10/1m`; nil when there is no limit.
    convenience init?(_ reader: ChannelReader) throws(SyntaxError) {
        let bucket = try reader.mapping.value("rate_limit", takes: "a number and a length of time such as 10/1m") {
            TokenBucket($0, at: reader.context.now())
        }
        guard let bucket else { return nil }
        self.init(bucket)
    }

    /// Takes one notification; nil when it may be sent, else how long to wait.
    func wait(at now: Timestamp) -> Duration? { bucket.withLock { $0.take(at: now) } }
}

/// A bucket that so many tokens fit into and that fills up evenly.
struct TokenBucket: Hashable, Sendable {
    private let capacity: Double
    private let perSecond: Double
    private var tokens: Double
    private var filled: Timestamp

    init(capacity: Int, every seconds: Int, at now: Timestamp) {
        self.capacity = Double(capacity)
        perSecond = Double(capacity) / Double(seconds)
        tokens = Double(capacity)
        filled = now
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
    mutating func take(at now: Timestamp) -> Duration? {
        let passed =
            Double(now.seconds - filled.seconds) + Double(now.nanoseconds - filled.nanoseconds) / 1_000_000_000
        tokens = min(capacity, tokens + max(0, passed) * perSecond)
        filled = now
        guard tokens < 1 else {
            tokens -= 1
            return nil
        }
        return .seconds((1 - tokens) / perSecond)
    }
}
