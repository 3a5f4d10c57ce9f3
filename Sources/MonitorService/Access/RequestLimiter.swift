import LogEntries
import Notifiers

/// Lets each caller do something so many times in a row, and so many times a second after that.
struct RequestLimiter<Caller: Hashable & Sendable>: Sendable {
    private let burst: Int
    private let perSecond: Double
    private let callerLimit: Int
    private var buckets: [Caller: TokenBucket] = [:]

    /// - Parameters:
    ///   - burst: how many times at once; one at least.
    ///   - perSecond: how many times a second in the long run; more than none.
    ///   - callerLimit: how many callers are remembered.
    init(burst: Int, perSecond: Double, callerLimit: Int = 10_000) {
        self.burst = burst
        self.perSecond = perSecond
        self.callerLimit = callerLimit
    }

    /// How long a caller has to wait; nil when it may go on.
    mutating func wait(_ caller: Caller, at now: Timestamp) -> Duration? {
        if buckets.count >= callerLimit, buckets[caller] == nil { forgetIdle(at: now) }
        return buckets[caller, default: TokenBucket(capacity: burst, perSecond: perSecond, at: now)].take(at: now)
    }

    /// Forgets who would begin anew anyway; when all are busy, everybody, for memory has a limit.
    private mutating func forgetIdle(at now: Timestamp) {
        buckets = buckets.filter { !$0.value.isFull(at: now) }
        if buckets.count >= callerLimit { buckets.removeAll(keepingCapacity: true) }
    }
}
