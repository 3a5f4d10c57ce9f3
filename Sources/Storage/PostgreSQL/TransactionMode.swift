import Findings

/// How a transaction begins.
enum TransactionMode: Sendable {
    /// All statements see one state.
    case read
    /// Each statement sees what was committed before it; what must not change meanwhile is locked by name.
    case write(locks: [String])

    /// The statements that begin it. The last one answers the transaction's number where it writes.
    var begin: String {
        switch self {
        case .read: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        case .write: "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SELECT pg_current_xact_id()::text"
        }
    }

    /// What ends it. The first statement fails in a transaction in which one has failed: the server would end that with
    /// a rollback, and call it a success.
    static let commit = [SQLStatement("SELECT 1"), SQLStatement("COMMIT")]

    /// The locks by number, in the one order that keeps two transactions from waiting for each other.
    var lockKeys: [Int64] {
        switch self {
        case .read: []
        case .write(let locks): Set(locks.map { AdvisoryLock.key("lock", $0) }).sorted()
        }
    }
}

/// The numbers by which PostgreSQL knows locks with names: negative ones, the others are those of ``ArrivalOrder``.
enum AdvisoryLock {
    static func key(_ purpose: String, _ name: String) -> Int64 {
        let digits = Fingerprint(["shieldwatch", purpose, name]).description.prefix(16)
        return Int64(bitPattern: UInt64(digits, radix: 16) ?? 0) | .min
    }
}
