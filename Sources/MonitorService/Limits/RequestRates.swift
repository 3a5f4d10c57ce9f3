import LogEntries
import Synchronization

/// How often who has asked.
final class RequestRates: Sendable {
    private let callers: Mutex<RequestLimiter<String>>
    private let strangers: Mutex<RequestLimiter<String>>
    private let clock: @Sendable () -> Timestamp

    init(_ limits: RequestLimits, clock: @escaping @Sendable () -> Timestamp) {
        self.clock = clock
        callers = Mutex(RequestLimiter(burst: limits.burst, perSecond: limits.perSecond))
        strangers = Mutex(
            RequestLimiter(burst: limits.strangers, perSecond: Double(limits.strangers) / 10)
        )
    }

    /// How long a caller has to wait; nil when it may go on.
    func wait(caller: String) -> Duration? {
        let now = clock()
        return callers.withLock { $0.wait(caller, at: now) }
    }

    /// How long somebody whom nobody knows has to wait; nil when they may be told so.
    func wait(stranger address: String) -> Duration? {
        let now = clock()
        return strangers.withLock { $0.wait(address, at: now) }
    }
}
