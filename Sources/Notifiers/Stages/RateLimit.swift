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
    func take(at now: Timestamp) -> Duration? { bucket.withLock { $0.take(at: now) } }

    /// How long to wait for the next one; nil when it may be sent.
    func wait(at now: Timestamp) -> Duration? { bucket.withLock { $0.wait(at: now) } }
}
