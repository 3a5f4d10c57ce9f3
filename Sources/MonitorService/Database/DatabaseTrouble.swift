import Logging
import Storage

/// What a database does not do at the moment, and what has been said about it.
struct DatabaseTrouble: Sendable {
    /// What a database is asked for.
    enum Use: Int, CaseIterable, Sendable {
        case reading, writing, claiming
    }

    /// What is to be logged.
    enum Remark: Hashable, Sendable {
        /// Something does not go; how often it did not since that was last said.
        case begun(StorageError, times: Int)
        /// It all goes again; for how long it did not.
        case over(Duration)
    }

    private var failing: [Use: StorageError] = [:]
    private var since: ContinuousClock.Instant?
    private var told: [StorageError.Kind: ContinuousClock.Instant] = [:]
    private var isTold = false
    private var untold = 0

    /// The same trouble is told again after so long.
    static let interval = Duration.seconds(60)

    /// What fails at a use; nil when it last went well.
    func failure(of use: Use) -> StorageError? { failing[use] }

    /// Takes note of a failure.
    mutating func note(_ error: StorageError, in use: Use, at now: ContinuousClock.Instant) -> Remark? {
        failing[use] = error
        since = since ?? now
        untold += 1
        if let last = told[error.kind], now - last < Self.interval { return nil }
        told[error.kind] = now
        isTold = true
        defer { untold = 0 }
        return .begun(error, times: untold)
    }

    /// Takes note that something went well.
    mutating func noteSuccess(of use: Use, at now: ContinuousClock.Instant) -> Remark? {
        guard failing.removeValue(forKey: use) != nil, failing.isEmpty, let start = since else { return nil }
        since = nil
        defer { isTold = false }
        return isTold ? .over(now - start) : nil
    }
}
