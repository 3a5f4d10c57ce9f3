import LogEntries
import Synchronization

/// Keeps whoever tries tokens from trying many.
final class LoginTries: Sendable {
    private let limiter = Mutex(RequestLimiter<String>(burst: 10, perSecond: 0.2))

    /// Whether an address may try once more.
    func mayTry(_ address: String, at now: Timestamp) -> Bool { limiter.withLock { $0.wait(address, at: now) } == nil }
}
