import LogEntries
import Synchronization

/// What the clocks of a test show: that of the machine, which may jump, and time itself.
final class TestClocks: Sendable {
    private let times: Mutex<(shown: Timestamp, steady: Timestamp)>

    init(_ begin: Timestamp = Timestamp(seconds: 1_800_000_000)) { times = Mutex((begin, begin)) }

    var shown: Timestamp { times.withLock { $0.shown } }
    var steady: Timestamp { times.withLock { $0.steady } }

    /// Time passes.
    func pass(_ duration: Duration) {
        times.withLock { $0 = ($0.shown.advanced(by: duration), $0.steady.advanced(by: duration)) }
    }

    /// The clock of the machine is set to another time.
    func jump(_ duration: Duration) { times.withLock { $0.shown = $0.shown.advanced(by: duration) } }
}
