/// Lets each caller do something so many times in a row, and so many times a second after that.
struct RequestLimiter<Caller: Hashable & Sendable>: Sendable {
    private struct Bucket {
        var tokens: Double
        var filled: Duration
    }

    private let burst: Double
    private let perSecond: Double
    private let callerLimit: Int
    private var buckets: [Caller: Bucket] = [:]

    /// - Parameters:
    ///   - burst: how many times at once; one at least.
    ///   - perSecond: how many times a second in the long run; more than none.
    ///   - callerLimit: how many callers are remembered.
    init(burst: Int, perSecond: Double, callerLimit: Int = 10_000) {
        self.burst = Double(burst)
        self.perSecond = perSecond
        self.callerLimit = callerLimit
    }

    /// How long a caller has to wait; nil when it may go on.
    /// - Parameter now: the time that has passed since some moment, which never goes back.
    mutating func wait(_ caller: Caller, at now: Duration) -> Duration? {
        if buckets.count >= callerLimit, buckets[caller] == nil { forgetIdle(at: now) }
        var bucket = buckets[caller] ?? Bucket(tokens: burst, filled: now)
        bucket.tokens = tokens(of: bucket, at: now)
        bucket.filled = now
        defer { buckets[caller] = bucket }
        guard bucket.tokens < 1 else {
            bucket.tokens -= 1
            return nil
        }
        return .seconds((1 - bucket.tokens) / perSecond)
    }

    private func tokens(of bucket: Bucket, at now: Duration) -> Double {
        min(burst, bucket.tokens + max(0, (now - bucket.filled) / .seconds(1)) * perSecond)
    }

    /// Forgets who would begin anew anyway; when all are busy, everybody, for memory has a limit.
    private mutating func forgetIdle(at now: Duration) {
        buckets = buckets.filter { tokens(of: $0.value, at: now) < burst }
        if buckets.count >= callerLimit { buckets.removeAll(keepingCapacity: true) }
    }
}
